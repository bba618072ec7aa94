import { compressActions } from './compress-actions';
import { creatingVerbs, notDemandingTags } from './creating-actions';
import type { ActionData, ServiceData } from './service-data';

/** Creations of one service that can demand a tag on the same resources. */
export type TaggedCreation = {
  readonly actions: readonly string[];
  /** `*`, or the ARNs (without `arn:<partition>:`) of the resource types that carry the tag, where others do not. */
  readonly resources: '*' | readonly string[];
};

const requestTag = 'aws:RequestTag/${TagKey}';
const creates = (service: string, { name }: ActionData) =>
  creatingVerbs.some((verb) => name.startsWith(verb)) &&
  !/Tags?$/.test(name) &&
  notDemandingTags[`${service}:${name}`] === undefined;

type Group = { names: string[]; tagged: Set<string>; plain: Set<string> };
const disjoint = (some: Iterable<string>, others: ReadonlySet<string>) => [...some].every((one) => !others.has(one));

/**
 * Per service, the actions that make something and accept tags in the same call.
 *
 * EC2 and a few others name the key on some resource types of an action only (RunInstances: the instance, not its
 * subnet). Asked on the others, the tag would always be missing, so such actions are grouped until no type that
 * carries the tag for one is without it for another.
 */
export const deriveTaggedCreations = (data: ServiceData): Record<string, TaggedCreation[]> =>
  Object.fromEntries(
    Object.entries(data)
      .map(([service, { actions, arns }]): [string, TaggedCreation[]] => {
        const all = actions.map(({ name }) => name);
        const anyResource: string[] = [];
        const groups: Group[] = [];
        for (const action of actions.filter((one) => creates(service, one))) {
          const tagged = action.resourceTypes.filter((type) => type.conditionKeys.includes(requestTag));
          const plain = action.resourceTypes.filter((type) => !type.conditionKeys.includes(requestTag));
          if (action.conditionKeys.includes(requestTag) || (tagged.length > 0 && plain.length === 0)) {
            anyResource.push(action.name);
          } else if (tagged.length > 0) {
            const own: Group = { names: [action.name], tagged: names(tagged), plain: names(plain) };
            const group = groups.find((one) => disjoint(own.tagged, one.plain) && disjoint(own.plain, one.tagged));
            if (group === undefined) groups.push(own);
            else {
              group.names.push(action.name);
              for (const type of own.tagged) group.tagged.add(type);
              for (const type of own.plain) group.plain.add(type);
            }
          }
        }
        const pattern = (type: string) =>
          (arns[type] ?? '*').replace(/^arn:\$\{Partition\}:/, '').replace(/\$\{\w+\}/g, '*');
        return [
          service,
          [
            ...(anyResource.length > 0
              ? [{ actions: compressActions(service, anyResource, all), resources: '*' as const }]
              : []),
            ...groups.map((group) => ({
              actions: compressActions(service, group.names, all),
              resources: [...new Set([...group.tagged].map(pattern))].sort(),
            })),
          ],
        ];
      })
      .filter(([, creations]) => creations.length > 0),
  );

const names = (types: readonly { readonly name: string }[]) => new Set(types.map(({ name }) => name));
