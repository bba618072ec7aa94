import type { OneOrMore, Statement } from '../document';

/** Allows without those that the others hold already: two grants may need the same call, and a role holds it once. */
export const withoutCovered = (statements: readonly Statement[]): Statement[] =>
  statements.reduce<Statement[]>(
    (left, statement) => {
      const others = left.filter((other) => other !== statement);
      return isCovered(statement, others) ? others : left;
    },
    [...statements],
  );

/** Whether each of its calls on each of its resources is in one of the others. */
const isCovered = (statement: Statement, others: readonly Statement[]): boolean => {
  const wider = others.filter((other) => isNoStricter(other, statement));
  return listOf(statement.Action).every((action) => {
    const about = wider.filter(({ Action }) => listOf(Action).some((pattern) => holds(pattern, action)));
    return listOf(statement.Resource).every((arn) =>
      about.some(({ Resource }) => listOf(Resource).some((pattern) => holds(pattern, arn))),
    );
  });
};

/** Whether each comparison of the one is one of the other as well. */
const isNoStricter = ({ Condition = {} }: Statement, narrow: Statement): boolean =>
  Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(
      ([key, values]) => JSON.stringify(values) === JSON.stringify(narrow.Condition?.[operator]?.[key]),
    ),
  );

/** Whether a pattern matches whatever another one matches: its `*` takes the other's `*` for a character. */
function holds(pattern: string, narrow: string): boolean {
  if (pattern.includes('?')) return pattern === narrow;
  const literal = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`).test(narrow);
}

const listOf = (some: OneOrMore | undefined): readonly string[] =>
  some === undefined ? [] : typeof some === 'string' ? [some] : some;
