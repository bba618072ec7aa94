import { evaluate } from '../../../analysis/evaluate';
import { type PeopleTrustInput, peopleTrust } from '../../../policies/trust/people';

const everything = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' }],
} as const;
const sessions = (region: string) =>
  `arn:aws:iam::222222222222:role/aws-reserved/sso.amazonaws.com/${region}AWSReservedSSO_`;
const set: PeopleTrustInput = {
  role: 'break-glass',
  people: { permissionSet: 'break-glass', groupId: '11111111-2222-3333-4444-555555555555' },
  partition: 'aws',
  account: '333333333333',
  platformAccount: '222222222222',
  identityCenterRegion: 'eu-west-1',
};
const exact: PeopleTrustInput = { ...set, people: { principals: ['arn:aws:iam::222222222222:role/people/ada'] } };
const virginia: PeopleTrustInput = { ...set, identityCenterRegion: 'us-east-1' };

const suffix = '_0123456789abcdef';

describe('a role of people admits the people who are named', () => {
  it.each([
    {
      name: 'a session of the permission set',
      input: set,
      principal: `${sessions('eu-west-1/')}break-glass${suffix}`,
      outcome: 'allowed',
    },
    {
      name: 'a session of another permission set',
      input: set,
      principal: `${sessions('eu-west-1/')}developer${suffix}`,
      outcome: 'implicitDeny',
    },
    {
      name: 'a permission set whose name begins alike',
      input: set,
      principal: `${sessions('eu-west-1/')}break-glass_x${suffix}`,
      outcome: 'implicitDeny',
    },
    {
      name: 'a role that only looks like a session',
      input: set,
      principal: `arn:aws:iam::222222222222:role/AWSReservedSSO_break-glass${suffix}`,
      outcome: 'implicitDeny',
    },
    {
      name: 'the permission set in another account',
      input: set,
      principal: `${sessions('eu-west-1/')}break-glass${suffix}`.replace('222222222222', '444444444444'),
      outcome: 'implicitDeny',
    },
    {
      name: 'a session of an Identity Center in us-east-1',
      input: virginia,
      principal: `${sessions('')}break-glass${suffix}`,
      outcome: 'allowed',
    },
    {
      name: 'another session of an Identity Center in us-east-1',
      input: virginia,
      principal: `${sessions('')}developer${suffix}`,
      outcome: 'implicitDeny',
    },
    {
      name: 'the same role in the platform account',
      input: set,
      principal: 'arn:aws:iam::222222222222:role/platform/break-glass',
      outcome: 'allowed',
    },
    {
      name: 'another people’s role in the platform account',
      input: set,
      principal: 'arn:aws:iam::222222222222:role/platform/auditor',
      outcome: 'implicitDeny',
    },
    {
      name: 'a named principal',
      input: exact,
      principal: 'arn:aws:iam::222222222222:role/people/ada',
      outcome: 'allowed',
    },
    {
      name: 'a principal who is not named',
      input: exact,
      principal: 'arn:aws:iam::222222222222:role/people/eve',
      outcome: 'implicitDeny',
    },
    {
      name: 'guardrails-apply',
      input: exact,
      principal: 'arn:aws:iam::222222222222:role/platform/guardrails-apply',
      outcome: 'implicitDeny',
    },
  ])('$name: $outcome', ({ input, principal, outcome }) => {
    const decision = evaluate(
      {
        principal,
        action: 'sts:AssumeRole',
        resource: 'arn:aws:iam::333333333333:role/platform/break-glass',
        context: {},
      },
      { identity: [everything], resource: peopleTrust(input) },
    );
    expect(decision.outcome).toBe(outcome);
  });

  it('is no way round itself in the platform account', () => {
    expect(peopleTrust({ ...set, account: '222222222222' }).Statement.map(({ Sid }) => Sid)).toEqual([
      'OnePermissionSet',
    ]);
  });

  it('works without GitHub', () => {
    expect(JSON.stringify(peopleTrust(set))).not.toMatch(/github|WebIdentity/i);
  });

  it('fails when nobody is named', () => {
    expect(() => peopleTrust({ ...set, people: { principals: [] } })).toThrow(
      'people break-glass: must name at least one principal, got "[]"; set people in the organisation to a permission set or to exact principals',
    );
  });

  it('fails when there is no Identity Center for a permission set', () => {
    expect(() => peopleTrust({ ...set, identityCenterRegion: undefined })).toThrow(
      'people break-glass: permission set must have an Identity Center, got "break-glass"; set identityCenter in the organisation or name exact principals',
    );
  });
});
