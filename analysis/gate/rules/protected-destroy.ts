import type { ResourceChange } from '../../plan/resource-change';
import { expectedRole } from '../expected-role';
import { findingOf } from '../finding-of';
import type { GatedStack, GateInput, GateRule } from '../gate-input';
import { protectedKinds } from '../protected-kinds';

const name = 'protected-destroy';

/**
 * What cannot be brought back is not destroyed, replaced or forgotten unless a person named it.
 *
 * The role of a service may go exactly when the registry no longer asks for it, and so may what GitHub has for an
 * environment that nobody expects.
 */
export const protectedDestroy: GateRule = {
  name,
  describes:
    'nothing of a protected kind is destroyed, replaced or forgotten; a role of a service only when its entry is gone',
  run: (input) => {
    const lost = input.stacks.flatMap((stack) =>
      stack.plan.resourceChanges
        .filter((change) => ['destroy', 'replace', 'forget'].includes(change.kind) && isProtected(input, stack, change))
        .map((change) => ({ stack, change, key: `${stack.plan.stack}:${change.address}` })),
    );
    const keys = new Set(lost.map(({ key }) => key));
    return [
      ...lost
        .filter(({ key }) => !input.accepted.includes(key))
        .map(({ stack, change, key }) =>
          findingOf(
            name,
            stack,
            change,
            `must not lose ${protectedKinds[change.type]}`,
            change.kind,
            `keep it, or name it when it is meant: --accept ${key}`,
          ),
        ),
      ...input.accepted
        .filter((key) => !keys.has(key))
        .map((key) => ({
          check: `gate/${name}`,
          subject: `--accept ${key}`,
          rule: 'must name a destroy, replace or forget of a protected kind in these plans',
          got: key,
          remedy: 'remove it, or correct it to <stack>:<address>',
        })),
    ];
  },
};

function isProtected({ expectations }: GateInput, stack: GatedStack, { type, before, kind }: ResourceChange): boolean {
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
