import type { ResourceChange } from '../plan/resource-change';
import { expectedRole } from './expected-role';
import type { GatedStack, GateInput } from './gate-input';
import { meantLoss } from './meant-loss';
import { protectedKinds } from './protected-kinds';

/** The loss of something of a protected kind. */
export type ProtectedLoss = {
  readonly stack: GatedStack;
  readonly change: ResourceChange;
  /** As people name it: `<stack>:<address>`. */
  readonly key: string;
  /** Whether the registry says so. */
  readonly isMeant: boolean;
};

/** Everything of a protected kind that plans destroy, replace or forget. */
export const protectedLosses = ({
  stacks,
  expectations,
}: Pick<GateInput, 'stacks' | 'expectations'>): ProtectedLoss[] =>
  stacks.flatMap((stack) =>
    stack.plan.resourceChanges
      .filter((change) => ['destroy', 'replace', 'forget'].includes(change.kind))
      .filter((change) => isProtected(expectations, stack, change))
      .map((change) => ({
        stack,
        change,
        key: `${stack.plan.stack}:${change.address}`,
        isMeant: meantLoss({ expectations, stack, change }),
      })),
  );

function isProtected(
  expectations: GateInput['expectations'],
  stack: GatedStack,
  { type, before, kind }: ResourceChange,
): boolean {
  if (!Object.hasOwn(protectedKinds, type)) return false;
  if (type === 'aws_iam_policy') return String(before?.path ?? '').startsWith('/platform/');
  if (type === 'aws_iam_role') {
    const isOfService = /^\/(pipeline|runtime)\//.test(String(before?.path));
    return !isOfService || kind !== 'destroy' || expectedRole(expectations, stack, before ?? {}) !== undefined;
  }
  if (/^github_repository_environment/.test(type) && kind === 'destroy') {
    return expectations.githubEnvironments.some(
      ({ repository, environments }) =>
        repository.split('/').at(-1) === before?.repository &&
        environments.some((environment) => environment.name === before?.environment),
    );
  }
  return true;
}
