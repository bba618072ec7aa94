import { evaluate } from '../../../analysis/evaluate';
import { memberTrust } from '../../../policies/trust/member';

const organizationId = 'o-exampleorgid';
const everything = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' }],
} as const;
const known = memberTrust({ identity: 'drift', partition: 'aws', platformAccount: '222222222222', organizationId });
const unknown = memberTrust({
  identity: 'drift',
  partition: 'aws',
  platformAccount: '222222222222',
  organizationId: undefined,
});

describe('a member role admits the hub role of its name', () => {
  it.each([
    { name: 'the hub role', trust: known, principal: 'role/platform/drift', outcome: 'allowed' },
    { name: 'another hub role', trust: known, principal: 'role/platform/services-apply', outcome: 'implicitDeny' },
    {
      name: 'a role of the same name on another path',
      trust: known,
      principal: 'role/pipeline/drift',
      outcome: 'implicitDeny',
    },
    {
      name: 'the hub role of an account that left',
      trust: known,
      principal: 'role/platform/drift',
      organization: 'o-otherorgid0',
      outcome: 'implicitDeny',
    },
    {
      name: 'the same role in another account',
      trust: known,
      principal: 'role/platform/drift',
      account: '999999999999',
      outcome: 'implicitDeny',
    },
    {
      name: 'a session that brings tags',
      trust: known,
      principal: 'role/platform/drift',
      action: 'sts:TagSession',
      outcome: 'implicitDeny',
    },
    {
      name: 'the hub role where the organisation is unknown',
      trust: unknown,
      principal: 'role/platform/drift',
      outcome: 'allowed',
    },
    {
      name: 'another hub role where the organisation is unknown',
      trust: unknown,
      principal: 'role/platform/main-plan',
      outcome: 'implicitDeny',
    },
  ])(
    '$name: $outcome',
    ({
      trust,
      principal,
      outcome,
      organization = organizationId,
      account = '222222222222',
      action = 'sts:AssumeRole',
    }) => {
      const decision = evaluate(
        {
          principal: `arn:aws:iam::${account}:${principal}`,
          action,
          resource: 'arn:aws:iam::333333333333:role/platform/drift',
          context: { 'aws:PrincipalOrgID': organization },
        },
        { identity: [everything], resource: trust },
      );
      expect(decision.outcome).toBe(outcome);
    },
  );
});
