import type { ChangeLimits } from '../change-limits';
import type { GateRule } from '../gate-input';

const flags: Readonly<Record<keyof ChangeLimits, { readonly what: string; readonly flag: string }>> = {
  destroys: { what: 'destroys', flag: '--max-destroys' },
  replaces: { what: 'replaces', flag: '--max-replaces' },
  deletedRoles: { what: 'deleted roles', flag: '--max-deleted-roles' },
  stacks: { what: 'changed stacks', flag: '--max-stacks' },
};

/**
 * One apply changes no more than a person can have read; more must be said to be meant. What a retired service had is said
 * by its id in `registry/retired.ts`, and does not count.
 */
export const changeLimits: GateRule = {
  name: 'change-limits',
  describes: 'one apply destroys, replaces and touches no more than the limits say',
  run: ({ stacks, limits, expectations: { ended } }) => {
    const changes = stacks.flatMap(({ plan }) =>
      plan.resourceChanges.filter(
        (change) => !(change.kind === 'destroy' && isOfOne(ended.services, plan.stack, change)),
      ),
    );
    const ofKind = (kind: string) => changes.filter((change) => change.kind === kind);
    const counts: Record<keyof ChangeLimits, number> = {
      destroys: ofKind('destroy').length,
      replaces: ofKind('replace').length,
      deletedRoles: [...ofKind('destroy'), ...ofKind('replace')].filter(({ type }) => type === 'aws_iam_role').length,
      stacks: stacks.filter(({ plan }) =>
        plan.resourceChanges.some(({ kind, previousAddress }) => kind !== 'no-op' || previousAddress !== undefined),
      ).length,
    };
    return (Object.keys(flags) as (keyof ChangeLimits)[])
      .filter((limit) => !(counts[limit] <= limits[limit]))
      .map((limit) => ({
        check: 'gate/change-limits',
        subject: 'plans',
        rule: `must have at most ${limits[limit]} ${flags[limit].what}`,
        got: String(counts[limit]),
        remedy: `split the change, or say that it is meant: ${flags[limit].flag} ${counts[limit]}`,
      }));
  },
};

/** Addresses in stacks of services and of their repositories begin with the id of the service, and ids have no `_`. */
const isOfOne = (services: readonly string[], stack: string, { name }: { readonly name: string }): boolean =>
  /^(services|github)-/.test(stack) && stack !== 'github-organization' && services.includes(name.split('_')[0] ?? '');
