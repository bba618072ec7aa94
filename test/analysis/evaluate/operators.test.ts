import { evaluate } from '../../../analysis/evaluate';
import type { ConditionElement, PolicyDocument } from '../../../analysis/policy-document';

type ContextValue = string | readonly string[] | undefined;
type OperatorCase = {
  readonly operator: string;
  readonly key: string;
  readonly wanted: string | readonly string[];
  readonly actual: ContextValue;
  readonly holds: boolean;
};

const document = (...statements: PolicyDocument['Statement'][]): PolicyDocument =>
  ({ Version: '2012-10-17', Statement: statements.flat() }) as PolicyDocument;

const decide = (key: string, actual: ContextValue, policy: PolicyDocument) =>
  evaluate(
    {
      principal: 'arn:aws:iam::111122223333:role/someone',
      action: 'sqs:SendMessage',
      resource: 'arn:aws:sqs:eu-west-1:111122223333:queue',
      context: actual === undefined ? {} : { [key]: actual },
    },
    { identity: [policy] },
  );

const allowIf = (Condition: ConditionElement) =>
  document({ Sid: 'AllowIf', Effect: 'Allow', Action: 'sqs:*', Resource: '*', Condition });
const denyIf = (Condition: ConditionElement) =>
  document(
    { Sid: 'AllowAll', Effect: 'Allow', Action: 'sqs:*', Resource: '*' },
    { Sid: 'DenyIf', Effect: 'Deny', Action: 'sqs:*', Resource: '*', Condition },
  );

const verify = (cases: readonly OperatorCase[]) => {
  const named = cases.map((one) => ({
    ...one,
    name: `${one.operator} ${JSON.stringify(one.wanted)} ${one.holds ? 'holds' : 'does not hold'} for ${JSON.stringify(one.actual) ?? 'no value'}`,
  }));

  it.each(named)('$name: in an Allow', ({ operator, key, wanted, actual, holds }) => {
    const { outcome, decidedBy } = decide(key, actual, allowIf({ [operator]: { [key]: wanted } }));
    expect({ outcome, decidedBy }).toEqual(
      holds
        ? { outcome: 'allowed', decidedBy: { layer: 'identity', policy: 0, statement: 'AllowIf' } }
        : { outcome: 'implicitDeny', decidedBy: { layer: 'identity' } },
    );
  });

  it.each(named)('$name: in a Deny', ({ operator, key, wanted, actual, holds }) => {
    const { outcome, decidedBy } = decide(key, actual, denyIf({ [operator]: { [key]: wanted } }));
    expect({ outcome, decidedBy }).toEqual(
      holds
        ? { outcome: 'explicitDeny', decidedBy: { layer: 'identity', policy: 0, statement: 'DenyIf' } }
        : { outcome: 'allowed', decidedBy: { layer: 'identity', policy: 0, statement: 'AllowAll' } },
    );
  });
};

const tag = 'aws:PrincipalTag/x';
const age = 'aws:MultiFactorAuthAge';
const issued = 'aws:TokenIssueTime';
const ip = 'aws:SourceIp';
const source = 'aws:SourceArn';
const mfa = 'aws:MultiFactorAuthPresent';

const c = (
  operator: string,
  key: string,
  wanted: string | readonly string[],
  actual: ContextValue,
  holds: boolean,
) => ({
  operator,
  key,
  wanted,
  actual,
  holds,
});

describe('text operators', () => {
  verify([
    c('StringEquals', tag, 'a', 'a', true),
    c('StringEquals', tag, 'a', 'A', false),
    c('StringEquals', tag, ['a', 'b'], 'b', true),
    c('StringEquals', tag, ['a', 'b'], 'c', false),
    c('StringEquals', tag, 'a*', 'ab', false),
    c('StringEquals', tag, 'a*', 'a*', true),
    c('StringEquals', tag, 'a', undefined, false),
    c('StringEquals', tag, 'a', [], false),
    c('StringEquals', tag, 'a', ['a'], true),
    c('StringNotEquals', tag, 'a', 'a', false),
    c('StringNotEquals', tag, 'a', 'A', true),
    c('StringNotEquals', tag, ['a', 'b'], 'b', false),
    c('StringNotEquals', tag, ['a', 'b'], 'c', true),
    c('StringNotEquals', tag, 'a', undefined, true),
    c('StringEqualsIgnoreCase', tag, 'aB', 'Ab', true),
    c('StringEqualsIgnoreCase', tag, 'a', 'b', false),
    c('StringEqualsIgnoreCase', tag, 'a', undefined, false),
    c('StringNotEqualsIgnoreCase', tag, 'aB', 'Ab', false),
    c('StringNotEqualsIgnoreCase', tag, 'a', 'b', true),
    c('StringNotEqualsIgnoreCase', tag, 'a', undefined, true),
    c('StringLike', tag, 'repo:acme/*', 'repo:acme/app:ref', true),
    c('StringLike', tag, 'repo:acme/*', 'repo:acme', false),
    c('StringLike', tag, 'a?c', 'abc', true),
    c('StringLike', tag, 'a?c', 'ac', false),
    c('StringLike', tag, 'a?c', 'abbc', false),
    c('StringLike', tag, '*b*d', 'abcd', true),
    c('StringLike', tag, '*b*d', 'abcde', false),
    c('StringLike', tag, 'A*', 'ab', false),
    c('StringLike', tag, 'a.c', 'abc', false),
    c('StringLike', tag, '*', '', true),
    c('StringLike', tag, ['x*', 'y*'], 'yes', true),
    c('StringLike', tag, '*', undefined, false),
    c('StringNotLike', tag, 'a*', 'ab', false),
    c('StringNotLike', tag, 'a*', 'b', true),
    c('StringNotLike', tag, ['a*', 'b*'], 'b', false),
    c('StringNotLike', tag, 'a*', undefined, true),
  ]);
});

describe('number operators', () => {
  verify([
    c('NumericEquals', age, '10', '10', true),
    c('NumericEquals', age, '10', '10.0', true),
    c('NumericEquals', age, '10', '11', false),
    c('NumericEquals', age, ['10', '11'], '11', true),
    c('NumericEquals', age, '10', 'ten', false),
    c('NumericEquals', age, '10', undefined, false),
    c('NumericNotEquals', age, '10', '10', false),
    c('NumericNotEquals', age, '10', '11', true),
    c('NumericNotEquals', age, ['10', '11'], '11', false),
    c('NumericNotEquals', age, '10', undefined, true),
    c('NumericLessThan', age, '10', '9', true),
    c('NumericLessThan', age, '10', '10', false),
    c('NumericLessThan', age, '10', '-3', true),
    c('NumericLessThan', age, '10', undefined, false),
    c('NumericLessThanEquals', age, '10', '10', true),
    c('NumericLessThanEquals', age, '10', '10.5', false),
    c('NumericLessThanEquals', age, '10', undefined, false),
    c('NumericGreaterThan', age, '9', '10', true),
    c('NumericGreaterThan', age, '10', '9', false),
    c('NumericGreaterThan', age, '10', '10', false),
    c('NumericGreaterThan', age, '10', undefined, false),
    c('NumericGreaterThanEquals', age, '10', '10', true),
    c('NumericGreaterThanEquals', age, '10', '9', false),
    c('NumericGreaterThanEquals', age, '10', undefined, false),
  ]);
});

describe('date operators', () => {
  verify([
    c('DateEquals', issued, '2026-01-01T00:00:00Z', '2026-01-01', true),
    c('DateEquals', issued, '2026-01-01T01:00:00+01:00', '2026-01-01T00:00:00Z', true),
    c('DateEquals', issued, '1767225600', '2026-01-01T00:00:00Z', true),
    c('DateEquals', issued, '2026', '2026-01-01T00:00:00Z', true),
    c('DateEquals', issued, '2026-01-01T00:00', '2026-01-01T00:00:00Z', true),
    c('DateEquals', issued, '2026-01-01', '2026-01-02', false),
    c('DateEquals', issued, '2026-01-01', undefined, false),
    c('DateNotEquals', issued, '2026-01-01', '2026-01-01T00:00:00Z', false),
    c('DateNotEquals', issued, '2026-01-01', '2026-01-02', true),
    c('DateNotEquals', issued, '2026-01-01', undefined, true),
    c('DateLessThan', issued, '2026-01-02', '2026-01-01', true),
    c('DateLessThan', issued, '2026-01-02', '2026-01-02', false),
    c('DateLessThan', issued, '2026-01-02', undefined, false),
    c('DateLessThanEquals', issued, '2026-01-02', '2026-01-02', true),
    c('DateLessThanEquals', issued, '2026-01-02', '2026-01-03', false),
    c('DateLessThanEquals', issued, '2026-01-02', undefined, false),
    c('DateGreaterThan', issued, '2026-01-02', '2026-01-03', true),
    c('DateGreaterThan', issued, '2026-01-02', '2026-01-02', false),
    c('DateGreaterThan', issued, '2026-01-02', undefined, false),
    c('DateGreaterThanEquals', issued, '2026-01-02', '2026-01-02', true),
    c('DateGreaterThanEquals', issued, '2026-01-02', '2026-01-01', false),
    c('DateGreaterThanEquals', issued, '2026-01-02', undefined, false),
  ]);
});

describe('Bool, BinaryEquals and Null', () => {
  verify([
    c('Bool', mfa, 'true', 'true', true),
    c('Bool', mfa, 'true', 'false', false),
    c('Bool', mfa, 'false', 'false', true),
    c('Bool', mfa, 'false', undefined, false),
    c('Bool', mfa, 'true', undefined, false),
    c('BinaryEquals', tag, 'QmluYXJ5', 'QmluYXJ5', true),
    c('BinaryEquals', tag, 'QmluYXJ5', 'qmluYXJ5', false),
    c('BinaryEquals', tag, 'QmluYXJ5', undefined, false),
    c('Null', tag, 'true', undefined, true),
    c('Null', tag, 'true', [], true),
    c('Null', tag, 'true', 'a', false),
    c('Null', tag, 'false', 'a', true),
    c('Null', tag, 'false', '', true),
    c('Null', tag, 'false', ['a', 'b'], true),
    c('Null', tag, 'false', undefined, false),
    c('Null', tag, ['true', 'false'], undefined, true),
    c('Null', tag, ['true', 'false'], 'a', true),
  ]);
});

describe('address operators', () => {
  verify([
    c('IpAddress', ip, '203.0.113.0/24', '203.0.113.7', true),
    c('IpAddress', ip, '203.0.113.0/24', '203.0.114.7', false),
    c('IpAddress', ip, '203.0.113.7', '203.0.113.7', true),
    c('IpAddress', ip, '203.0.113.7', '203.0.113.8', false),
    c('IpAddress', ip, '0.0.0.0/0', '8.8.8.8', true),
    c('IpAddress', ip, '0.0.0.0/0', '2001:db8::1', false),
    c('IpAddress', ip, '2001:DB8::/32', '2001:db8:0:0::1', true),
    c('IpAddress', ip, '2001:DB8::/32', '2001:db9::1', false),
    c('IpAddress', ip, ['10.0.0.0/8', '192.0.2.0/24'], '192.0.2.9', true),
    c('IpAddress', ip, '10.0.0.0/8', 'not an address', false),
    c('IpAddress', ip, '10.0.0.0/8', undefined, false),
    c('NotIpAddress', ip, '203.0.113.0/24', '203.0.113.7', false),
    c('NotIpAddress', ip, '203.0.113.0/24', '203.0.114.7', true),
    c('NotIpAddress', ip, ['10.0.0.0/8', '192.0.2.0/24'], '192.0.2.9', false),
    c('NotIpAddress', ip, '203.0.113.0/24', undefined, true),
  ]);
});

describe('ARN operators', () => {
  const role = 'arn:aws:iam::111122223333:role/pipeline/a';
  verify(
    ['ArnEquals', 'ArnLike'].flatMap((operator) => [
      c(operator, source, role, role, true),
      c(operator, source, 'arn:*:iam::*:role/pipeline/*', role, true),
      c(operator, source, 'arn:*:iam::*:role/platform/*', role, false),
      c(operator, source, 'arn:aws:iam::11112222333?:role/pipeline/a', role, true),
      c(operator, source, 'arn:aws:iam::*:role/pipeline/a', 'arn:aws:iam::1:2:role/pipeline/a', false),
      c(operator, source, 'arn:aws:*:role/pipeline/a:*:*', role, false),
      c(operator, source, 'arn:aws:sns:*:*:*', 'arn:aws:sns:eu-west-1:111122223333:topic:subscription', true),
      c(operator, source, '*', role, true),
      c(operator, source, '*', 'no ARN', false),
      c(operator, source, role, undefined, false),
    ]),
  );
  verify(
    ['ArnNotEquals', 'ArnNotLike'].flatMap((operator) => [
      c(operator, source, role, role, false),
      c(operator, source, 'arn:*:iam::*:role/pipeline/*', role, false),
      c(operator, source, 'arn:*:iam::*:role/platform/*', role, true),
      c(operator, source, ['arn:aws:sns:*:*:*', role], role, false),
      c(operator, source, role, 'no ARN', true),
      c(operator, source, role, undefined, true),
    ]),
  );
});

/** A key, a policy value, and a request value that is equal to it and one that is not. */
const samples: Readonly<Record<string, readonly [key: string, wanted: string, equal: string, other: string]>> = {
  StringEquals: [tag, 'a', 'a', 'b'],
  StringEqualsIgnoreCase: [tag, 'a', 'A', 'b'],
  StringLike: [tag, 'a*', 'ab', 'b'],
  NumericEquals: [age, '1', '1', '2'],
  NumericLessThan: [age, '2', '1', '3'],
  NumericLessThanEquals: [age, '2', '2', '3'],
  NumericGreaterThan: [age, '2', '3', '1'],
  NumericGreaterThanEquals: [age, '2', '2', '1'],
  DateEquals: [issued, '2026-01-01', '2026-01-01', '2026-01-02'],
  DateLessThan: [issued, '2026-01-02', '2026-01-01', '2026-01-03'],
  DateLessThanEquals: [issued, '2026-01-02', '2026-01-02', '2026-01-03'],
  DateGreaterThan: [issued, '2026-01-02', '2026-01-03', '2026-01-01'],
  DateGreaterThanEquals: [issued, '2026-01-02', '2026-01-02', '2026-01-01'],
  Bool: [mfa, 'true', 'true', 'false'],
  BinaryEquals: [tag, 'AAAA', 'AAAA', 'BBBB'],
  IpAddress: [ip, '10.0.0.0/8', '10.1.1.1', '11.1.1.1'],
  ArnEquals: [source, 'arn:aws:s3:::a', 'arn:aws:s3:::a', 'arn:aws:s3:::b'],
  ArnLike: [source, 'arn:aws:s3:::a*', 'arn:aws:s3:::ab', 'arn:aws:s3:::b'],
};

const negatedSamples: typeof samples = {
  StringNotEquals: [tag, 'a', 'a', 'b'],
  StringNotEqualsIgnoreCase: [tag, 'a', 'A', 'b'],
  StringNotLike: [tag, 'a*', 'ab', 'b'],
  NumericNotEquals: [age, '1', '1', '2'],
  DateNotEquals: [issued, '2026-01-01', '2026-01-01', '2026-01-02'],
  NotIpAddress: [ip, '10.0.0.0/8', '10.1.1.1', '11.1.1.1'],
  ArnNotEquals: [source, 'arn:aws:s3:::a', 'arn:aws:s3:::a', 'arn:aws:s3:::b'],
  ArnNotLike: [source, 'arn:aws:s3:::a*', 'arn:aws:s3:::ab', 'arn:aws:s3:::b'],
};

describe('IfExists holds without the key, and compares as usual with it', () => {
  verify(
    Object.entries(samples).flatMap(([operator, [key, wanted, equal, other]]) => [
      c(`${operator}IfExists`, key, wanted, undefined, true),
      c(`${operator}IfExists`, key, wanted, equal, true),
      c(`${operator}IfExists`, key, wanted, other, false),
    ]),
  );
  verify(
    Object.entries(negatedSamples).flatMap(([operator, [key, wanted, equal, other]]) => [
      c(`${operator}IfExists`, key, wanted, undefined, true),
      c(`${operator}IfExists`, key, wanted, equal, false),
      c(`${operator}IfExists`, key, wanted, other, true),
    ]),
  );
});

describe('ForAllValues holds when no value of the request fails, so also without the key', () => {
  verify(
    Object.entries(samples).flatMap(([operator, [key, wanted, equal, other]]) => [
      c(`ForAllValues:${operator}`, key, wanted, undefined, true),
      c(`ForAllValues:${operator}`, key, wanted, [], true),
      c(`ForAllValues:${operator}`, key, wanted, [equal, equal], true),
      c(`ForAllValues:${operator}`, key, wanted, [equal, other], false),
      c(`ForAllValues:${operator}`, key, wanted, [other, other], false),
    ]),
  );
  verify(
    Object.entries(negatedSamples).flatMap(([operator, [key, wanted, equal, other]]) => [
      c(`ForAllValues:${operator}`, key, wanted, undefined, true),
      c(`ForAllValues:${operator}`, key, wanted, [equal, equal], false),
      c(`ForAllValues:${operator}`, key, wanted, [equal, other], false),
      c(`ForAllValues:${operator}`, key, wanted, [other, other], true),
    ]),
  );
});

describe('ForAnyValue holds when one value of the request passes, so never without the key', () => {
  verify(
    Object.entries(samples).flatMap(([operator, [key, wanted, equal, other]]) => [
      c(`ForAnyValue:${operator}`, key, wanted, undefined, false),
      c(`ForAnyValue:${operator}`, key, wanted, [], false),
      c(`ForAnyValue:${operator}`, key, wanted, [equal, equal], true),
      c(`ForAnyValue:${operator}`, key, wanted, [equal, other], true),
      c(`ForAnyValue:${operator}`, key, wanted, [other, other], false),
      c(`ForAnyValue:${operator}IfExists`, key, wanted, undefined, true),
    ]),
  );
  verify(
    Object.entries(negatedSamples).flatMap(([operator, [key, wanted, equal, other]]) => [
      c(`ForAnyValue:${operator}`, key, wanted, undefined, false),
      c(`ForAnyValue:${operator}`, key, wanted, [equal, equal], false),
      c(`ForAnyValue:${operator}`, key, wanted, [equal, other], true),
      c(`ForAnyValue:${operator}`, key, wanted, [other, other], true),
    ]),
  );
});

describe('set operators over a list of policy values', () => {
  const paths = 'aws:PrincipalOrgPaths';
  verify([
    c('ForAllValues:StringEquals', paths, ['a', 'b'], ['a', 'b'], true),
    c('ForAllValues:StringEquals', paths, ['a', 'b'], ['a', 'c'], false),
    c('ForAnyValue:StringLike', paths, ['a/*', 'b/*'], ['c/1', 'b/1'], true),
    c('ForAnyValue:StringLike', paths, ['a/*', 'b/*'], ['c/1', 'd/1'], false),
    c('ForAnyValue:StringNotLike', paths, ['a/*', 'b/*'], ['a/1', 'b/1'], false),
    c('ForAnyValue:StringNotLike', paths, ['a/*', 'b/*'], ['a/1', 'c/1'], true),
  ]);
});

describe('conditions together', () => {
  const both = { StringEquals: { [tag]: 'a', 'aws:PrincipalTag/y': 'b' }, Bool: { [mfa]: 'true' } };
  const honest = { [tag]: 'a', 'aws:PrincipalTag/y': 'b', [mfa]: 'true' };
  it.each([
    { name: 'every key and operator holds', context: honest, outcome: 'allowed' },
    {
      name: 'one key of an operator fails',
      context: { ...honest, 'aws:PrincipalTag/y': 'c' },
      outcome: 'implicitDeny',
    },
    { name: 'one operator fails', context: { ...honest, [mfa]: 'false' }, outcome: 'implicitDeny' },
    {
      name: 'condition keys are written in another case',
      context: { 'AWS:principaltag/X': 'a', 'aws:PRINCIPALTAG/Y': 'b', 'aws:multifactorauthpresent': 'true' },
      outcome: 'allowed',
    },
  ])('$name', ({ context, outcome }) => {
    const request = {
      principal: 'arn:aws:iam::111122223333:role/someone',
      action: 'sqs:SendMessage',
      resource: 'arn:aws:sqs:eu-west-1:111122223333:queue',
      context,
    };
    expect(evaluate(request, { identity: [allowIf(both)] }).outcome).toBe(outcome);
  });

  it('takes JSON numbers and booleans as their text', () => {
    expect(decide(age, '5', allowIf({ NumericEquals: { [age]: 5 } })).outcome).toBe('allowed');
    expect(decide(mfa, 'true', allowIf({ Bool: { [mfa]: true } })).outcome).toBe('allowed');
  });
});
