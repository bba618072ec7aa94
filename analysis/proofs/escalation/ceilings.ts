import { listOf } from '../../evaluate/list-of';
import type { PlacedPolicy } from '../../model';
import { everything } from '../everything';
import type { RoleClass } from '../reach/grant-class';
import { foreignTargets, ownTarget, sharedTargets, type Target, untaggedTarget } from '../reach/target';
import type { EscalationPath } from './catalogue';

/** A policy that lets in the session itself: absence from a boundary does not stop it, only a Deny does. */
const openToAll: PlacedPolicy = {
  name: 'a resource open to all',
  document: {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Anybody', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
  },
};

const told = foreignTargets.filter(({ by }) => by === 'both' || by === 'tag').slice(0, 2);
const byName = foreignTargets.filter(({ by }) => by === 'name').slice(0, 1);

/** Targets that say by a tag whose they are, because a name alone is fenced by grants; but for roles, where both have to. */
export const ceilingTargets = ({ actions, captures }: EscalationPath): readonly Target[] => [
  ...told,
  ...(actions.includes('iam:PassRole') ? byName : []),
  ...sharedTargets.slice(0, 1),
  ...(captures === undefined ? [] : [untaggedTarget]),
  ownTarget,
];

/**
 * One role of each kind for every boundary and set of guardrails, as if it were granted everything, by its own policies
 * and by those of resources.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-eval-logic
 */
export function ceilings(classes: readonly RoleClass[]): readonly RoleClass[] {
  const found = new Map<string, RoleClass>();
  for (const one of classes) {
    const key = `${roleKind(one)}\n${one.ceiling}`;
    if (!found.has(key)) found.set(key, generous(one));
  }
  return [...found.values()];
}

/** The same without the tag that says whose a role is: it must be able to do nothing. */
export const withoutTag = (one: RoleClass): RoleClass => ({
  ...one,
  grants: one.grants.map((grant) => ({ ...grant, alone: { ...grant.alone, tags: {} } })),
});

const roleKind = ({ expected }: RoleClass) => (expected.kind === 'runtime' ? 'runtime' : 'pipeline');

function generous(one: RoleClass): RoleClass {
  const alone = { ...one.role, identity: [{ name: 'everything', document: everything }] };
  return {
    ...one,
    grants: listOf(everything.Statement).map((statement) => ({
      statement,
      alone,
      home: one.home,
      onResources: openToAll,
    })),
    size: 1,
  };
}

/** Whether nothing but grants is meant to close the path there. */
export const isByGrants = (one: RoleClass, { byGrants = {} }: EscalationPath, { kind }: Target): boolean =>
  byGrants[roleKind(one)]?.includes(kind) ?? false;
