import { listOf } from '../evaluate/list-of';
import type { Statement } from '../policy-document';
import { type Comparison, comparisonsOf, withComparison } from './condition-mutations';
import type { Mutate } from './mutation';
import { nameOf, withStatement } from './with-statement';

/** Each condition removed, each of several values removed, and each exact value opened at its ends. */
export const weakerCondition: Mutate = (document) =>
  listOf(document.Statement).flatMap((statement, at) =>
    comparisonsOf(statement).flatMap((comparison) =>
      changesOf(statement, comparison).map(([says, changed]) => ({
        statement: nameOf(statement, at),
        says,
        document: withStatement(document, at, changed),
      })),
    ),
  );

function changesOf(statement: Statement, comparison: Comparison): [says: string, changed: Statement][] {
  const { operator, key, values } = comparison;
  const replaced = (name: string, others: Comparison['values']) =>
    withComparison(statement, comparison, { operator: name, key, values: others });
  const removed: [string, Statement] = [
    `the removal of the condition ${operator} ${key}`,
    withComparison(statement, comparison),
  ];
  const fewer = values.length < 2 ? [] : values;
  return [
    removed,
    ...fewer.map((value): [string, Statement] => [
      `the removal of "${value}" from ${operator} ${key}`,
      replaced(
        operator,
        values.filter((other) => other !== value),
      ),
    ]),
    ...openedAt(statement, comparison).map(([like, opened]): [string, Statement] => [
      `${like} ${key} with "${opened.join('", "')}" in place of ${operator}`,
      replaced(like, opened),
    ]),
  ];
}

const opening: Readonly<Record<string, readonly [effect: Statement['Effect'], like: string]>> = {
  StringEquals: ['Allow', 'StringLike'],
  StringEqualsIfExists: ['Allow', 'StringLikeIfExists'],
  StringLike: ['Allow', 'StringLike'],
  ArnEquals: ['Allow', 'ArnLike'],
  ArnLike: ['Allow', 'ArnLike'],
  StringNotEquals: ['Deny', 'StringNotLike'],
  StringNotEqualsIfExists: ['Deny', 'StringNotLikeIfExists'],
  StringNotLike: ['Deny', 'StringNotLike'],
  ArnNotEquals: ['Deny', 'ArnNotLike'],
  ArnNotLike: ['Deny', 'ArnNotLike'],
};

/** Calls that create and Regions are lists of AWS of which none begins or ends like another; accounts have 12 digits each. */
const closedLists = [/:CreateAction$/, /^aws:RequestedRegion$/, /^aws:PrincipalAccount$/];
/** Ids of organisations all begin alike. */
const alike = /^(?:\*|arn:|o-)/;

/** What begins or ends with a value is let in as well, as a twin's name would be; nothing ends with an ARN but itself. */
function openedAt({ Effect }: Statement, { operator, key, values }: Comparison): [like: string, values: string[]][] {
  const [effect, like] = opening[operator] ?? [];
  if (like === undefined || effect !== Effect) return [];
  if (closedLists.some((pattern) => pattern.test(key))) return [];
  const texts = values.map(String);
  // The names of AWS services are a closed list: none begins or ends like another.
  if (texts.every((text) => text.endsWith('.amazonaws.com'))) return [];
  const ends: [string, string[]][] = texts.every((text) => text.endsWith('*'))
    ? []
    : [[like, texts.map((text) => (text.endsWith('*') ? text : `${text}*`))]];
  const starts: [string, string[]][] = texts.every((text) => alike.test(text))
    ? []
    : [[like, texts.map((text) => (alike.test(text) ? text : `*${text}`))]];
  return [...ends, ...starts];
}
