import { synthesisedGuardrails } from '../../../analysis/read-back/synthesised-guardrails';
import { synthesisedRoles } from '../../../analysis/read-back/synthesised-roles';

describe('what Terraform JSON says of roles', () => {
  const roles = synthesisedRoles(
    [
      {
        resource: {
          aws_iam_policy: { 'people-boundary': { name: 'people-boundary', path: '/platform/' } },
          aws_iam_role: {
            auditor: {
              name: 'auditor',
              path: '/platform/',
              permissions_boundary: '${aws_iam_policy.people-boundary.arn}',
              assume_role_policy: '{"Condition":"$${aws:PrincipalTag/x}"}',
              tags: { a: 'b' },
            },
            'auditor-2': { name: 'auditor-2', assume_role_policy: '{}', permissions_boundary: 'arn:literal' },
          },
          aws_iam_role_policy: {
            auditor: { name: 'grants', role: '${aws_iam_role.auditor.name}', policy: '{"Statement":[]}' },
            other: { name: 'more', role: 'auditor-2', policy: '{}' },
          },
          aws_iam_role_policy_attachment: {
            auditor: { role: '${aws_iam_role.auditor.name}', policy_arn: '${aws_iam_policy.people-boundary.arn}' },
          },
        },
      },
    ],
    { partition: 'aws', accountId: '200000000003' },
  );

  it('follows references, and reads policy variables as AWS gets them', () => {
    expect(roles[0]).toEqual({
      arn: 'arn:aws:iam::200000000003:role/platform/auditor',
      boundary: 'arn:aws:iam::200000000003:policy/platform/people-boundary',
      tags: { a: 'b' },
      trust: { Condition: '${aws:PrincipalTag/x}' },
      inline: { grants: { Statement: [] } },
      attached: ['arn:aws:iam::200000000003:policy/platform/people-boundary'],
    });
  });

  it('does not mix up roles of which one name begins with the other', () => {
    expect(roles[1]).toEqual({
      arn: 'arn:aws:iam::200000000003:role/auditor-2',
      boundary: 'arn:literal',
      tags: {},
      trust: {},
      inline: { more: {} },
      attached: [],
    });
  });
});

describe('what Terraform JSON says of guardrails', () => {
  it('names the targets of each policy', () => {
    const attached = (policy: string, target_id: string) => ({
      policy_id: `\${aws_organizations_policy.${policy}.id}`,
      target_id,
    });
    expect(
      synthesisedGuardrails({
        resource: {
          aws_organizations_organizational_unit: { prod: { name: 'production' } },
          aws_organizations_account: { platform: { name: 'platform' } },
          aws_organizations_policy: {
            'scp-a': { name: 'scp-a', type: 'SERVICE_CONTROL_POLICY', content: '{"Statement":[]}' },
            'scp-a-2': { name: 'scp-a-2', type: 'SERVICE_CONTROL_POLICY', content: '{}' },
          },
          aws_organizations_policy_attachment: {
            one: attached('scp-a', '${aws_organizations_organizational_unit.prod.id}'),
            two: attached('scp-a', '${aws_organizations_organization.organization.roots[0].id}'),
            three: attached('scp-a-2', '${aws_organizations_account.platform.id}'),
          },
        },
      }),
    ).toEqual([
      {
        name: 'scp-a',
        type: 'SERVICE_CONTROL_POLICY',
        content: { Statement: [] },
        targets: ['root', 'unit production'],
      },
      { name: 'scp-a-2', type: 'SERVICE_CONTROL_POLICY', content: {}, targets: ['account platform'] },
    ]);
  });
});
