import type { ResourceChange } from '../../plan/resource-change';
import { expectedRole } from '../expected-role';
import { findingOf } from '../finding-of';
import type { GatedStack, GateInput, GateRule } from '../gate-input';

const name = 'expected-imports';

/**
 * What is imported is what the stack says, and what the registry knows under that name: an import adopts a thing that
 * somebody else made, with everything that is on it.
 *
 * @see https://developer.hashicorp.com/terraform/language/import
 */
export const expectedImports: GateRule = {
  name,
  describes: 'only what the stack imports is imported, by the id that is expected for its name',
  run: (input) =>
    input.stacks.flatMap((stack) =>
      stack.plan.resourceChanges
        .filter(({ importing }) => importing !== undefined)
        .flatMap((change) => {
          const wanted = stack.module.imports.get(change.address);
          const got = change.importing?.id ?? JSON.stringify(change.importing);
          const found = (rule: string, remedy: string) => [findingOf(name, stack, change, rule, got, remedy)];
          if (wanted === undefined) {
            return found('must be imported by the stack itself', 'remove the import, or write it into the stack');
          }
          if (wanted !== got) return found(`must import ${wanted}`, 'plan the synthesised files of this commit');
          return isExpected(input, stack, change, got)
            ? []
            : found(
                'must be known under that name',
                'correct the id in environments/, or let the resource be made new',
              );
        }),
    ),
};

function isExpected({ expectations }: GateInput, stack: GatedStack, change: ResourceChange, id: string): boolean {
  const after = change.after ?? {};
  switch (change.type) {
    case 'aws_iam_role':
      return after.name === id && expectedRole(expectations, stack, after) !== undefined;
    case 'aws_organizations_account':
      return expectations.accounts.some((account) => account.id === id && account.name === change.name);
    case 'aws_organizations_organization':
      return expectations.organization.id === id;
    default:
      return true;
  }
}
