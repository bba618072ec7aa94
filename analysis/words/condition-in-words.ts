import { listOf } from '../evaluate/list-of';
import type { ConditionElement } from '../policy-document';
import { someOf } from './some-of';

/** How an operator reads between a key and its values, and, when it is negated, between a key and several of them. */
const phrases: Readonly<Record<string, readonly [one: string, many?: string]>> = {
  StringEquals: ['is'],
  StringNotEquals: ['is not', 'is none of'],
  StringEqualsIgnoreCase: ['is, in any case,'],
  StringNotEqualsIgnoreCase: ['is not, in any case,', 'is, in any case, none of'],
  StringLike: ['is like'],
  StringNotLike: ['is not like', 'is like none of'],
  NumericEquals: ['is'],
  NumericNotEquals: ['is not', 'is none of'],
  NumericLessThan: ['is less than'],
  NumericLessThanEquals: ['is at most'],
  NumericGreaterThan: ['is more than'],
  NumericGreaterThanEquals: ['is at least'],
  DateEquals: ['is'],
  DateNotEquals: ['is not', 'is none of'],
  DateLessThan: ['is before'],
  DateLessThanEquals: ['is not after'],
  DateGreaterThan: ['is after'],
  DateGreaterThanEquals: ['is not before'],
  Bool: ['is'],
  BinaryEquals: ['is'],
  IpAddress: ['is in'],
  NotIpAddress: ['is not in', 'is in none of'],
  ArnEquals: ['is like'],
  ArnLike: ['is like'],
  ArnNotEquals: ['is not like', 'is like none of'],
  ArnNotLike: ['is not like', 'is like none of'],
};

const operatorName = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

/** What a statement asks of the request's context, one fragment a condition; all of them must hold. */
export const conditionInWords = (conditions: ConditionElement): string[] =>
  Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => comparison(operator, key, listOf(values).map(String))),
  );

function comparison(operator: string, key: string, values: readonly string[]): string {
  if (operator === 'Null') return `${key} is ${values.join() === 'true' ? 'absent' : 'present'}`;
  const [, quantifier, base = '', ifExists] = operatorName.exec(operator) ?? [];
  const [one, many] = phrases[base] ?? [operator];
  const whose = { ForAllValues: 'every value of ', ForAnyValue: 'a value of ' }[quantifier ?? ''] ?? '';
  const phrase = values.length > 1 ? (many ?? one) : one;
  return `${whose}${key}${ifExists ? ', if sent,' : ''} ${phrase} ${someOf(values.map(shown), 'or')}`;
}

const shown = (value: string) => (value === '' ? '""' : value);
