import { markWildcards, matchesGlob } from '../evaluate/glob';
import { listOf } from '../evaluate/list-of';
import type { Statement } from '../policy-document';
import { conditionInWords } from './condition-in-words';
import { someOf } from './some-of';

/**
 * A statement as a sentence: `denies iam:CreateRole and 12 more on *, where aws:ResourceTag/team is present`.
 *
 * @param action what was asked; a long list then begins with the pattern that matches it
 */
export function statementInWords(statement: Statement, action: string): string {
  const { Effect, Action, NotAction, Resource, NotResource, Condition = {} } = statement;
  const actions =
    Action === undefined
      ? `everything but ${someOf(listOf(NotAction ?? []), 'and')}`
      : someOf(matchingFirst(listOf(Action), action), 'and', 1);
  const resources =
    NotResource === undefined
      ? Resource === undefined
        ? ''
        : ` on ${someOf(listOf(Resource), 'and', 2)}`
      : ` on everything but ${someOf(listOf(NotResource), 'and', 2)}`;
  const conditions = conditionInWords(Condition);
  const where = conditions.length === 0 ? '' : `, where ${someOf(conditions, 'and', conditions.length)}`;
  return `${Effect === 'Allow' ? 'allows' : 'denies'} ${actions}${resources}${where}`;
}

function matchingFirst(patterns: readonly string[], action: string): readonly string[] {
  const matches = (pattern: string) =>
    pattern === '*' || matchesGlob(markWildcards(pattern.toLowerCase()), action.toLowerCase());
  return [...patterns.filter(matches), ...patterns.filter((pattern) => !matches(pattern))];
}
