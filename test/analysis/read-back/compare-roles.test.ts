import { compareRoles, type RegistryRole } from '../../../analysis/read-back/compare-roles';
import type { RoleFacts } from '../../../analysis/read-back/role-facts';
import { formatFinding } from '../../../registry/finding';

const arn = 'arn:aws:iam::200000000003:role/pipeline/pay_deploy';
const boundary = 'arn:aws:iam::200000000003:policy/platform/pipeline';
const role = (change: Partial<RoleFacts> = {}): RoleFacts => ({
  arn,
  boundary,
  tags: { 'platform:service': 'pay', 'platform:team': 'pay' },
  trust: { Version: '2012-10-17', Statement: [{ Sid: 'One', Effect: 'Allow', Action: ['a:B', 'c:D'] }] },
  inline: { grants: { Version: '2012-10-17', Statement: [] } },
  attached: [],
  ...change,
});
const expected: RegistryRole = { arn, boundary, tags: { 'platform:team': 'pay', 'platform:service': 'pay' } };

const compared = (
  live: readonly RoleFacts[],
  synthesised: readonly RoleFacts[] = [role()],
  wanted: readonly RegistryRole[] = [expected],
) => compareRoles({ account: 'pay-dev', expected: wanted, synthesised, live }).map(formatFinding);

describe('roles read back from an account', () => {
  it('hold when every one is as synthesised, whatever the order of keys and attachments', () => {
    const attached = ['arn:aws:iam::aws:policy/A', 'arn:aws:iam::aws:policy/B'];
    const live = role({
      attached: [...attached].reverse(),
      trust: { Statement: [{ Action: ['a:B', 'c:D'], Effect: 'Allow', Sid: 'One' }], Version: '2012-10-17' },
    });
    expect(compared([live], [role({ attached })])).toEqual([]);
  });

  it.each([
    'arn:aws:iam::200000000003:role/OrganizationAccountAccessRole',
    'arn:aws:iam::200000000003:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
    'arn:aws:iam::200000000003:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_auditor_0123456789abcdef',
  ])('hold beside a role that AWS makes itself: %s', (other) => {
    expect(compared([role(), role({ arn: other })])).toEqual([]);
  });

  it('fails when a role is missing', () => {
    expect(compared([])).toEqual([
      'account pay-dev role /pipeline/pay_deploy: must exist, as the registry expects it, got "no such role"; compare cdk.tf.json of its stack with what was applied',
    ]);
  });

  it('fails when a synthesised role is missing that the registry does not speak of', () => {
    expect(compared([], [role()], [])[0]).toMatch(/must exist, as it was synthesised, got "no such role"/);
  });

  it.each([
    'arn:aws:iam::200000000003:role/pipeline/pay-api_deploy',
    'arn:aws:iam::200000000003:role/pipeline/OrganizationAccountAccessRole',
    'arn:aws:iam::200000000003:role/AWSServiceRoleForECS',
  ])('fails when there is a role that nothing asks for: %s', (other) => {
    expect(compared([role(), role({ arn: other })])).toHaveLength(1);
  });

  it.each<{ name: string; change: Partial<RoleFacts>; says: RegExp }>([
    {
      name: 'its boundary',
      change: { boundary: undefined },
      says: /permissions boundary must be as synthesised, got "none"/,
    },
    {
      name: 'a tag',
      change: { tags: { 'platform:service': 'pay-api', 'platform:team': 'pay' } },
      says: /tags must be as synthesised/,
    },
    {
      name: 'its trust',
      change: { trust: { Version: '2012-10-17', Statement: [] } },
      says: /trust policy must be as synthesised/,
    },
    { name: 'a policy', change: { inline: {} }, says: /inline policies must be as synthesised, got "\{\}"/ },
    {
      name: 'an attachment',
      change: { attached: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
      says: /attached policies must be/,
    },
  ])('fails when $name differs from the Terraform', ({ change, says }) => {
    expect(compared([role(change)], [role()], []).join()).toMatch(says);
  });

  it('fails when AWS and the Terraform agree with each other and not with the registry', () => {
    const both = role({ boundary: 'arn:aws:iam::200000000003:policy/platform/runtime', tags: {} });
    expect(compared([both], [both])).toEqual([
      'account pay-dev role /pipeline/pay_deploy: boundary must be arn:aws:iam::200000000003:policy/platform/pipeline, got "arn:aws:iam::200000000003:policy/platform/runtime"; compare cdk.tf.json of its stack with what was applied',
      'account pay-dev role /pipeline/pay_deploy: tags must be {"platform:team":"pay","platform:service":"pay"}, got "{}"; compare cdk.tf.json of its stack with what was applied',
    ]);
  });
});
