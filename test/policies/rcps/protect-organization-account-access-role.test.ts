import { evaluate } from '../../../analysis/evaluate';
import { document } from '../../../policies/document';
import { protectOrganizationAccountAccessRole } from '../../../policies/rcps/protect-organization-account-access-role';
import { guardrailInput } from '../guardrail';

const management = '210987000137';
const member = '210987001233';

/** A trust policy that admits the whole management account, as AWS Organizations writes it. */
const take = (principal: string, role: string) =>
  evaluate(
    {
      principal,
      action: 'sts:AssumeRole',
      resource: `arn:aws:iam::${member}:role/${role}`,
      resourceAccount: member,
      context: {},
    },
    {
      identity: [document({ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' })],
      resource: document({
        Sid: 'Management',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${management}:root` },
        Action: 'sts:AssumeRole',
      }),
      resourceControl: [
        [
          document(
            { Sid: 'All', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
            ...protectOrganizationAccountAccessRole.statements(guardrailInput()),
          ),
        ],
      ],
    },
  ).outcome;

describe('The access role of AWS Organizations, once an account has left intake', () => {
  it.each([
    { who: 'administrator', role: 'OrganizationAccountAccessRole', outcome: 'allowed' },
    { who: 'break-glass', role: 'OrganizationAccountAccessRole', outcome: 'allowed' },
    { who: 'guardrails-apply', role: 'OrganizationAccountAccessRole', outcome: 'explicitDeny' },
    { who: 'auditor', role: 'OrganizationAccountAccessRole', outcome: 'explicitDeny' },
    { who: 'guardrails-apply', role: 'platform/guardrails-apply', outcome: 'allowed' },
  ])('answers $who, who takes $role: $outcome', ({ who, role, outcome }) => {
    expect(take(`arn:aws:iam::${management}:role/platform/${who}`, role)).toBe(outcome);
  });

  it('denies an administrator of the management account who is nobody of the platform', () => {
    expect(take(`arn:aws:iam::${management}:user/root-of-all`, 'OrganizationAccountAccessRole')).toBe('explicitDeny');
  });
});
