import { type ActionMatcher, compileActions } from '../../evaluate/action-pattern';
import { listOf } from '../../evaluate/list-of';
import type { Statement } from '../../policy-document';

const matchers = new WeakMap<Statement, ActionMatcher>();

/** Whether a statement is about an action, whatever its resources and conditions. */
export function actionIsIn(statement: Statement, action: string): boolean {
  const known = matchers.get(statement);
  if (known !== undefined) return known(action.toLowerCase());
  const listed = compileActions(
    listOf(statement.Action ?? statement.NotAction ?? []),
    `statement ${statement.Sid ?? ''}`,
  );
  const matches: ActionMatcher = statement.Action === undefined ? (name) => !listed(name) : listed;
  matchers.set(statement, matches);
  return matches(action.toLowerCase());
}
