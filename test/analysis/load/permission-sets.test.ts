import { fixtureModel } from '../fixture-model';

type Blocks = Record<string, Record<string, unknown>>;

const namesWith = (change: (sets: Blocks, policies: Blocks) => void) => {
  const { model } = fixtureModel(undefined, (stacks) => {
    const { aws_ssoadmin_permission_set: sets, aws_ssoadmin_permission_set_inline_policy: policies } =
      stacks.organization?.resource ?? {};
    if (sets === undefined || policies === undefined) throw new Error('the organization must have permission sets');
    change(sets, policies);
  });
  return model.documents.flatMap(({ kind, policy }) => (kind === 'permission-set' ? [policy.name] : []));
};

describe('the policy of a permission set', () => {
  it('has the name of the set, wherever it is written', () => {
    const names = namesWith((sets) => Object.assign(sets.auditor ?? {}, { name: 'reviewer' }));
    expect(names).toEqual(['administrator', 'reviewer']);
  });

  it('has it by the ARN that AWS gave, as a state shows it', () => {
    const arn = 'arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef';
    const names = namesWith((sets, policies) => {
      Object.assign(sets.auditor ?? {}, { arn });
      Object.assign(policies.auditor ?? {}, { permission_set_arn: arn });
    });
    expect(names).toEqual(['administrator', 'auditor']);
  });

  it('is refused where the set is made elsewhere', () => {
    const elsewhere = 'arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-fedcba9876543210';
    expect(() =>
      namesWith((_, policies) => Object.assign(policies.auditor ?? {}, { permission_set_arn: elsewhere })),
    ).toThrow(
      `stack organization resource aws_ssoadmin_permission_set_inline_policy.auditor argument permission_set_arn: must be a permission set of this output, got "${elsewhere}"; make the permission set here`,
    );
  });
});
