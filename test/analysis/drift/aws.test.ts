import { aws } from '../../../analysis/drift/aws';
import type { Plan } from '../../../analysis/plan/plan';
import { changeOf, planOfChanges } from './plan-of-changes';

const lines = (...plans: readonly Plan[]) =>
  aws(plans).findings.map(({ severity, subject, got, who }) => [severity, `${subject}: ${got}`, who]);
const role = 'aws_iam_role.pay_deploy';
const policy = 'arn:aws:iam::200000000004:policy/pay';
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const attachment = (kind: 'no-op' | 'create' = 'no-op') =>
  changeOf('aws_iam_role_policy_attachment.pay_deploy', { kind, after: { role: 'pay_deploy', policy_arn: policy } });
const attached = (...arns: readonly string[]) =>
  changeOf(role, {
    kind: 'update',
    before: { name: 'pay_deploy', managed_policy_arns: [] },
    after: { name: 'pay_deploy', managed_policy_arns: arns },
  });

describe('drift of AWS', () => {
  it('is nothing where plans change nothing', () => {
    const read = changeOf('aws_region.here', { mode: 'data', kind: 'read' });
    expect(aws([planOfChanges([changeOf(role), read])])).toEqual({ compared: 2, findings: [] });
  });

  it('names each resource that differs, its arguments without their values, and who acts', () => {
    const change = changeOf(role, {
      kind: 'update',
      before: { assume_role_policy: 'wide', max_session_duration: 3600, tags: {} },
      after: { assume_role_policy: 'narrow', max_session_duration: 900, tags: {} },
      afterUnknown: { unique_id: true },
    });
    expect(lines(planOfChanges([change]))).toEqual([
      [
        'opens',
        'services-pay-prod aws_iam_role.pay_deploy: differs: assume_role_policy, max_session_duration',
        'services-apply',
      ],
    ]);
  });

  it.each([
    ['create', 'is not there'],
    ['destroy', 'is there, and no stack asks for it'],
    ['forget', 'is in the state, and no stack asks for it'],
    ['import', 'is there, and not in the state'],
    ['replace', 'differs, and must be replaced: name'],
  ] as const)('says what a %s means', (kind, got) => {
    const change = changeOf('aws_ecr_repository.pay', {
      kind,
      before: kind === 'create' ? null : { name: 'a' },
      after: kind === 'destroy' || kind === 'forget' ? null : { name: kind === 'replace' ? 'b' : 'a' },
    });
    expect(lines(planOfChanges([change]))).toEqual([
      ['differs', `services-pay-prod aws_ecr_repository.pay: ${got}`, 'services-apply'],
    ]);
  });

  it('reads what a plan with -refresh-only found, and says the same thing once', () => {
    const deleted = changeOf('aws_s3_bucket.pay', { kind: 'destroy', before: { bucket: 'pay' }, after: null });
    expect(lines(planOfChanges([], { resourceDrift: [deleted] }))).toEqual([
      ['differs', 'services-pay-prod aws_s3_bucket.pay: was deleted outside of Terraform', 'services-apply'],
    ]);
    const again = changeOf('aws_s3_bucket.pay', { kind: 'create', before: null, after: { bucket: 'pay' } });
    expect(lines(planOfChanges([again], { resourceDrift: [deleted] }))).toEqual([
      ['differs', 'services-pay-prod aws_s3_bucket.pay: is not there', 'services-apply'],
    ]);
  });

  it('finds a policy that somebody attached beside the stack’s own, which no apply would take away', () => {
    const plan = planOfChanges([attachment()], { resourceDrift: [attached(policy, administrator)] });
    expect(lines(plan)).toEqual([
      [
        'opens',
        'services-pay-prod aws_iam_role.pay_deploy: was changed outside of Terraform: managed_policy_arns',
        'services-apply',
      ],
    ]);
  });

  it('passes a role that shows the policies that the stack attached', () => {
    expect(lines(planOfChanges([attachment()], { resourceDrift: [attached(policy)] }))).toEqual([]);
  });

  it.each([
    { name: 'that is not attached yet', part: [attachment('create')] },
    { name: 'of another role', part: [{ ...attachment(), after: { role: 'pay_build', policy_arn: policy } }] },
    { name: 'of no resource', part: [] },
  ])('finds a role that shows a policy $name', ({ part }) => {
    const found = lines(planOfChanges(part, { resourceDrift: [attached(policy)] }));
    expect(found.map(([, line]) => line)).toContain(
      'services-pay-prod aws_iam_role.pay_deploy: was changed outside of Terraform: managed_policy_arns',
    );
  });

  it('counts an output that differs', () => {
    const output = {
      name: 'role',
      before: 'a',
      after: 'b',
      afterUnknown: false,
      beforeSensitive: false,
      afterSensitive: false,
    };
    const plan = (action: string) => planOfChanges([], { outputChanges: [{ ...output, actions: [action] }] });
    expect(lines(plan('no-op'))).toEqual([]);
    expect(lines(plan('update'))).toEqual([['differs', 'services-pay-prod output role: differs', 'services-apply']]);
  });

  it('names administrators for what only they apply, and puts the worst first', () => {
    const gone = (address: string) => changeOf(address, { kind: 'create', before: null, after: {} });
    expect(
      lines(
        planOfChanges([gone('aws_ecr_repository.pay')]),
        planOfChanges([gone('aws_iam_role.guardrails-apply')], { stack: 'identity-pay-prod' }),
        planOfChanges([gone('aws_organizations_policy_attachment.root')], { stack: 'organization' }),
      ).map(([severity, , who]) => [severity, who]),
    ).toEqual([
      ['opens', 'administrators'],
      ['opens', 'guardrails-apply'],
      ['differs', 'services-apply'],
    ]);
  });

  it('refuses a plan of a stack that it does not know', () => {
    expect(() => aws([planOfChanges([], { stack: 'tfplan' })])).toThrow(/^stack "tfplan": must have a name/);
  });
});
