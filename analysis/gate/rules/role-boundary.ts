import { changesWith } from '../changes-with';
import { expectedRole } from '../expected-role';
import { findingOf } from '../finding-of';
import type { GateRule } from '../gate-input';
import { knownValue } from '../known-value';

/**
 * Every role has the boundary that the registry expects for it, and every role is one that the registry asks for.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export const roleBoundary: GateRule = {
  name: 'role-boundary',
  describes: 'every role has the boundary of its path, and is one that the registry asks for',
  run: ({ stacks, expectations }) =>
    changesWith(stacks, (type) => type === 'aws_iam_role').flatMap(({ stack, change, after }) => {
      const found = (rule: string, got: unknown, remedy: string) => [
        findingOf('role-boundary', stack, change, rule, got, remedy),
      ];
      const expected = expectedRole(expectations, stack, after);
      if (!expected) {
        return found(
          'must be a role that the registry asks for',
          `${after.path ?? '/'}${after.name}`,
          'add the entry that needs it, or remove the role',
        );
      }
      const boundary = knownValue(expectations.organization.partition, stack, change, 'permissions_boundary');
      return boundary === expected.boundary
        ? []
        : found(
            `boundary must be ${expected.boundary}`,
            boundary ?? 'none',
            'make the role with the boundary of its path',
          );
    }),
};
