import { isIP } from 'node:net';
import { addressRange } from './address-range';
import { arnSegments, compileArnPattern } from './arn-pattern';
import { matchesGlob } from './glob';
import { instantOf } from './instant';
import { refusal } from './refusal';
import type { RequestContext } from './request-context';
import { constantOf, fillTemplate, parseTemplate } from './template';

/** Says whether one value of the request matches one value of the policy. */
export type ValueMatcher = (requestValue: string, context: RequestContext) => boolean;

/** How a condition compares. `negated` turns the whole list of policy values around: none of them may match. */
export type Operator = {
  readonly negated: boolean;
  readonly compile: (policyValue: string, subject: string) => ValueMatcher;
};

type Compile = Operator['compile'];

const text =
  (wildcards: boolean, fold: (value: string) => string): Compile =>
  (policyValue, subject) => {
    const template = parseTemplate(policyValue, wildcards, subject);
    const matches = wildcards ? matchesGlob : (expected: string, actual: string) => expected === actual;
    const constant = constantOf(template);
    if (constant !== undefined) {
      const expected = fold(constant);
      return (actual) => matches(expected, fold(actual));
    }
    return (actual, context) => {
      const expected = fillTemplate(template, context);
      return expected !== undefined && matches(fold(expected), fold(actual));
    };
  };

const asWritten = (value: string) => value;
const lowerCase = (value: string) => value.toLowerCase();

/** Policy variables work in text and ARNs only; anywhere else they would be compared as they stand. */
const parsed =
  <T>(parse: (value: string) => T | undefined, form: string, matches: (actual: T, expected: T) => boolean): Compile =>
  (policyValue, subject) => {
    const expected = parse(policyValue);
    if (expected === undefined) throw refusal(subject, `value must be ${form}`, policyValue, 'correct the value');
    return (requestValue) => {
      const actual = parse(requestValue);
      return actual !== undefined && matches(actual, expected);
    };
  };

const numberOf = (value: string) => (/^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined);
const booleanOf = (value: string) => (/^(true|false)$/i.test(value) ? value.toLowerCase() : undefined);
const bytesOf = (value: string) => {
  const isBase64 = /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0;
  return isBase64 ? value : undefined;
};

const numeric = (matches: (actual: number, expected: number) => boolean) => parsed(numberOf, 'a number', matches);
const date = (matches: (actual: number, expected: number) => boolean) =>
  parsed(instantOf, 'an ISO 8601 date or seconds since 1970', matches);

const arn: Compile = (policyValue, subject) => {
  const matches = compileArnPattern(policyValue, subject);
  return (requestValue, context) => {
    const segments = arnSegments(requestValue);
    return segments !== undefined && matches(requestValue, segments, context);
  };
};

const address: Compile = (policyValue, subject) => {
  const range = addressRange(policyValue);
  if (range === undefined)
    throw refusal(subject, 'value must be an IP address or CIDR range', policyValue, 'correct the value');
  return (requestValue) => isIP(requestValue) !== 0 && range(requestValue);
};

const equal = <T>(actual: T, expected: T) => actual === expected;
const less = (actual: number, expected: number) => actual < expected;
const atMost = (actual: number, expected: number) => actual <= expected;
const greater = (actual: number, expected: number) => actual > expected;
const atLeast = (actual: number, expected: number) => actual >= expected;

const plain = (compile: Compile): Operator => ({ negated: false, compile });
const not = (compile: Compile): Operator => ({ negated: true, compile });

/**
 * Every condition operator but `Null`, which asks for presence and not for a value.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['StringEquals', plain(text(false, asWritten))],
  ['StringNotEquals', not(text(false, asWritten))],
  ['StringEqualsIgnoreCase', plain(text(false, lowerCase))],
  ['StringNotEqualsIgnoreCase', not(text(false, lowerCase))],
  ['StringLike', plain(text(true, asWritten))],
  ['StringNotLike', not(text(true, asWritten))],
  ['NumericEquals', plain(numeric(equal))],
  ['NumericNotEquals', not(numeric(equal))],
  ['NumericLessThan', plain(numeric(less))],
  ['NumericLessThanEquals', plain(numeric(atMost))],
  ['NumericGreaterThan', plain(numeric(greater))],
  ['NumericGreaterThanEquals', plain(numeric(atLeast))],
  ['DateEquals', plain(date(equal))],
  ['DateNotEquals', not(date(equal))],
  ['DateLessThan', plain(date(less))],
  ['DateLessThanEquals', plain(date(atMost))],
  ['DateGreaterThan', plain(date(greater))],
  ['DateGreaterThanEquals', plain(date(atLeast))],
  ['Bool', plain(parsed(booleanOf, '"true" or "false"', equal))],
  ['BinaryEquals', plain(parsed(bytesOf, 'base64', equal))],
  ['IpAddress', plain(address)],
  ['NotIpAddress', not(address)],
  ['ArnEquals', plain(arn)],
  ['ArnLike', plain(arn)],
  ['ArnNotEquals', not(arn)],
  ['ArnNotLike', not(arn)],
]);
