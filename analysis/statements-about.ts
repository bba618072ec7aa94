import { allowsOf } from './allows-of';
import type { PlacedPolicy } from './model';
import type { Statement } from './policy-document';

/** The statements that allow an action on something; whether their resource and conditions fit is not asked. */
export function statementsAbout(policies: readonly PlacedPolicy[], action: string): Statement[] {
  const name = action.toLowerCase();
  return policies.flatMap(({ document }) =>
    allowsOf(document).flatMap(({ statement, isAbout }) => (isAbout(name) ? [statement] : [])),
  );
}
