import { firstIdentityFor, identityFor, identityIn } from '../../../cli/sandbox/identity-for';
import { scopeOf } from '../../../cli/sandbox/scope-of';
import { stackPlace } from '../../../cli/sandbox/stack-place';

describe('the place of a stack', () => {
  it.each([
    ['bootstrap', 'bootstrap', 'platform'],
    ['organization', 'organization', 'management'],
    ['management', 'management', 'management'],
    ['identity-log-archive', 'identity', 'log-archive'],
    ['services-baseline-dev', 'services', 'baseline-dev'],
  ])('%s is a %s stack in %s', (stack, kind, account) => {
    expect(stackPlace(stack)).toEqual({ stack, kind, account });
  });

  it('is not in AWS for stacks on GitHub', () => {
    expect(stackPlace('github-organization')).toBeUndefined();
  });

  it('fails when the kind is new, so that no stack is passed over in silence', () => {
    expect(() => stackPlace('network')).toThrow(
      'stack network: must be of a kind that the sandbox knows how to apply, got "network"; add it to cli/sandbox/stack-place.ts',
    );
  });
});

describe('the identity that applies a stack', () => {
  const expectations = { roles: [] };
  it('fails when the registry does not lead to expect it', () => {
    expect(() => identityIn('pay-dev', 'services-apply', expectations)).toThrow(
      'account pay-dev: must have the identity services-apply, got "no such role in expectations.json"; check expectations/platform-roles.ts',
    );
    expect(() =>
      identityFor({ stack: 'services-pay-dev', kind: 'services', account: 'pay-dev' }, expectations),
    ).toThrow(/services-apply/);
  });

  it('is at first the role that Organizations makes', () => {
    const place = { stack: 'baseline-pay-dev', kind: 'baseline', account: 'pay-dev' } as const;
    expect(firstIdentityFor(place, { partition: 'aws', accountId: '300000000003' })).toBe(
      'arn:aws:iam::300000000003:role/OrganizationAccountAccessRole',
    );
  });
});

describe('the scope that is asked for', () => {
  const accounts = ['pay-dev', 'pay-prod'];
  it.each([
    [{ all: false }, { kind: 'miniature' }],
    [{ all: true }, { kind: 'whole' }],
    [
      { all: false, only: 'pay-dev' },
      { kind: 'account', account: 'pay-dev' },
    ],
  ])('%j gives %j', (options, scope) => {
    expect(scopeOf(options, accounts)).toEqual(scope);
  });

  it('fails when the account is unknown', () => {
    expect(() => scopeOf({ all: false, only: 'pay-dve' }, accounts)).toThrow(
      '--only: must be an account of the platform, got "pay-dve"; use "pay-dev" or use one of pay-dev, pay-prod',
    );
  });

  it('fails when everything and one account are asked for', () => {
    expect(() => scopeOf({ all: true, only: 'pay-dev' }, accounts)).toThrow(
      /^--only: must not be given together with --all/,
    );
  });
});
