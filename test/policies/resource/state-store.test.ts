import { evaluate } from '../../../analysis/evaluate';
import { stateBucketPolicy } from '../../../policies/resource/state-bucket';
import { stateKeyPolicy } from '../../../policies/resource/state-key';

const account = '222222222222';
const bucket = 'arn:aws:s3:::acme-platform-state-222222222222';
const key = `arn:aws:kms:eu-west-1:${account}:key/11111111-2222-3333-4444-555555555555`;
const policies = {
  [bucket]: stateBucketPolicy({ partition: 'aws', stateBucket: 'acme-platform-state-222222222222' }),
  [key]: stateKeyPolicy({ partition: 'aws', account }),
};
const everything = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } as const;

const outcome = (role: string, action: string, resource: string) =>
  evaluate(
    {
      principal: `arn:aws:iam::${account}:role/${role}`,
      action,
      resource,
      resourceAccount: account,
      context: { 'aws:SecureTransport': 'true' },
    },
    { identity: [everything], resource: policies[resource.startsWith(bucket) ? bucket : key] },
  ).outcome;

describe('no role of a service comes near the state, whatever it is granted', () => {
  it.each([
    ['pipeline/pay_deploy', 's3:PutObject', `${bucket}/state/bootstrap.tfstate`],
    ['runtime/pay/pay_task', 's3:GetObject', `${bucket}/state/bootstrap.tfstate`],
    ['pipeline/pay_deploy', 's3:PutBucketVersioning', bucket],
    ['runtime/pay/pay_task', 'kms:Decrypt', key],
  ])('%s is denied %s', (role, action, resource) => {
    expect(outcome(role, action, resource)).toBe('explicitDeny');
  });

  it.each([
    ['platform/services-apply', 's3:PutObject', `${bucket}/state/services-pay-prod.tfstate`],
    ['platform/administrator', 's3:PutBucketVersioning', bucket],
    // Whoever applies `bootstrap` first has no role of the platform yet.
    ['OrganizationAccountAccessRole', 's3:PutBucketVersioning', bucket],
    ['platform/drift', 'kms:Decrypt', key],
  ])('%s is left %s', (role, action, resource) => {
    expect(outcome(role, action, resource)).toBe('allowed');
  });
});
