import { allow } from '../../../policies/grants/allow';
import { withoutCovered } from '../../../policies/grants/without-covered';

const sids = (...statements: Parameters<typeof withoutCovered>[0]) => withoutCovered(statements).map(({ Sid }) => Sid);
const own = { StringEquals: { 'aws:ResourceTag/platform:service': 'pay' } };

describe('a role does not hold the same Allow twice', () => {
  it('when a wider one holds every call on every resource', () => {
    expect(
      sids(allow('Read', ['s3:GetObject'], 'arn:aws:s3:::pay--a/*'), allow('Own', 's3:*', 'arn:aws:s3:::pay--*')),
    ).toEqual(['Own']);
  });

  it('when several hold it together', () => {
    const both = allow('Both', ['sns:Publish', 'sqs:SendMessage'], '*');
    expect(sids(both, allow('One', 'sns:Publish', '*'), allow('Two', 'sqs:*', '*'))).toEqual(['One', 'Two']);
  });

  it('when two are equal, and keeps the last', () => {
    expect(sids(allow('One', 'sqs:SendMessage', '*'), allow('Two', 'sqs:SendMessage', '*'))).toEqual(['Two']);
  });

  it('when the wider one has no more conditions', () => {
    const narrow = allow('Grant', 'kms:CreateGrant', 'arn:aws:kms:*:1:key/*', { ...own, Bool: { 'kms:X': 'true' } });
    expect(sids(narrow, allow('Own', 'kms:*', '*', own))).toEqual(['Own']);
    expect(sids(narrow, allow('Own', 'kms:*', '*'))).toEqual(['Own']);
  });

  it.each([
    { name: 'a call is missing', other: allow('Other', 's3:GetObject', '*') },
    { name: 'a resource is missing', other: allow('Other', 's3:*', 'arn:aws:s3:::pay--a/*') },
    { name: 'the wider one asks for more', other: allow('Other', 's3:*', '*', own) },
    { name: 'a name only begins alike', other: allow('Other', 's3:*', 'arn:aws:s3:::pay') },
  ])('but keeps both where $name', ({ other }) => {
    const statement = allow(
      'One',
      ['s3:GetObject', 's3:PutObject'],
      ['arn:aws:s3:::pay--a/*', 'arn:aws:s3:::pay--b/*'],
    );
    expect(sids(statement, other)).toEqual(['One', 'Other']);
  });
});
