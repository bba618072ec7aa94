import { listOf } from '../evaluate/list-of';
import type { Statement } from '../policy-document';
import { comparisonsOf, withComparison } from './condition-mutations';
import type { Mutate } from './mutation';
import { nameOf, withStatement } from './with-statement';

/** A trust policy opened to everyone, and each of its conditions to any value or to no value. */
export const widerTrust: Mutate = (document) =>
  listOf(document.Statement).flatMap((statement, at) =>
    statement.Effect === 'Deny'
      ? []
      : widenings(statement).map(([says, changed]) => ({
          statement: nameOf(statement, at),
          says,
          document: withStatement(document, at, changed),
        })),
  );

function widenings(statement: Statement): [says: string, changed: Statement][] {
  const anyValue = comparisonsOf(statement)
    .filter(({ operator }) => /^(?:String|Arn)/.test(operator))
    .flatMap((comparison): [string, Statement][] => {
      const { operator, key, values } = comparison;
      return [
        [
          `StringLike ${key} with "*" in place of ${operator}`,
          withComparison(statement, comparison, { operator: 'StringLike', key, values: ['*'] }),
        ],
        [
          `${operator}IfExists in place of ${operator} for ${key}`,
          withComparison(statement, comparison, { operator: `${operator}IfExists`, key, values }),
        ],
      ];
    });
  return [['Principal "*"', { ...statement, Principal: '*' }], ...anyValue];
}
