import type { NotEmulated } from './not-emulated';
import { type ResourceBlock, resourcesOf, type TerraformJson } from './terraform-json';

export type LeftOut = {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly because: string;
  /** The arguments that refer to other resources that are left out, written so that they hold without them. */
  readonly rewritten: Readonly<Record<string, string>>;
};

/** What of a stack the emulator cannot carry out. */
export function leftOut(stack: string, json: TerraformJson, notEmulated: readonly NotEmulated[]): LeftOut[] {
  const resources = resourcesOf(json);
  const reasons = new Map(
    resources.flatMap((resource) => {
      const { address } = resource;
      const entry = notEmulated.find((each) => applies(each, stack, resource));
      return entry ? [[address, entry.because] as const] : [];
    }),
  );
  const others = [
    ...resources
      .filter(({ address }) => !reasons.has(address))
      .map(({ address, block }) => ({ subject: address, value: block as unknown })),
    ...Object.entries(json.output ?? {}).map(([name, value]) => ({ subject: `output.${name}`, value })),
  ];
  for (const { subject, value } of others) {
    const missing = references(value).find((address) => reasons.has(address));
    if (missing) {
      throw new Error(
        `stack ${stack}: nothing may refer to what the emulator lacks, got "${subject} refers to ${missing}"; write a literal instead`,
      );
    }
  }
  return resources.flatMap(({ address, type, name, block }) => {
    const because = reasons.get(address);
    if (because === undefined) return [];
    const rewritten = Object.entries(block).flatMap(([argument, value]) =>
      typeof value === 'string' && references(value).some((each) => reasons.has(each))
        ? [[argument, value.replace(reference, '${one($1[*].$2)}')]]
        : [],
    );
    return [{ address, type, name, because, rewritten: Object.fromEntries(rewritten) }];
  });
}

const applies = ({ type, stack, where }: NotEmulated, inStack: string, resource: ResourceBlock): boolean =>
  type === resource.type &&
  (stack ?? inStack) === inStack &&
  (where === undefined || where.isOneOf.includes(String(resource.block[where.argument])));

const reference = /\$\{(aws_\w+\.[\w-]+)\.(\w+)\}/g;

/** Addresses that a value refers to, however deep. */
function references(value: unknown): string[] {
  if (typeof value === 'string')
    return [...value.matchAll(/(?<!\$)\$\{(aws_\w+\.[\w-]+)/g)].map(([, address = '']) => address);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(references);
}
