import { protectState } from '../../../policies/scps/protect-state';
import { decide, expected, type GuardrailCase, guardrailInput } from '../guardrail';

describe('State and plans are for the platform', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies a developer the state',
      by: 'developer',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274/services-payments-prod.tfstate',
      statement: 'ProtectStateObjects',
    },
    {
      name: 'denies the auditor the state',
      by: 'auditor',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274/state/services-payments-prod.tfstate',
      statement: 'ProtectStateObjects',
    },
    {
      name: 'denies the auditor a saved plan',
      by: 'auditor',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274/plans/0123abcd/services-payments-prod',
      statement: 'ProtectStateObjects',
    },
    {
      name: 'denies guardrails-apply the bucket policy',
      by: 'guardrailsApply',
      action: 's3:PutBucketPolicy',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274',
      statement: 'ProtectStateBucket',
    },
    {
      name: 'denies deleting the bucket',
      by: 'developer',
      action: 's3:DeleteBucket',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274',
      statement: 'ProtectStateBucket',
    },
    {
      name: 'lets services-apply write its state',
      by: 'servicesApply',
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274/services-payments-prod.tfstate',
    },
    {
      name: 'lets platform-plan read the state',
      by: 'platformPlan',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274/services-payments-prod.tfstate',
    },
    {
      name: 'lets it list the bucket',
      by: 'platformPlan',
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274',
    },
    {
      name: 'lets the auditor read how the bucket is set',
      by: 'auditor',
      action: 's3:GetBucketPolicy',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274',
    },
    {
      name: 'lets an administrator change the bucket',
      by: 'administrator',
      action: 's3:PutBucketPolicy',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274',
    },
    {
      name: 'lets break-glass repair the state',
      by: 'breakGlass',
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::acme-platform-state-210987000274/services-payments-prod.tfstate',
    },
    {
      name: 'leaves other buckets alone',
      by: 'developer',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::acme-reports/one.csv',
    },
  ])('$name', (one) => {
    expect(decide(protectState, one)).toEqual(expected(one));
  });

  const key = 'arn:aws:kms:eu-west-1:210987000274:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  it.each<GuardrailCase>([
    {
      name: 'denies a developer the key',
      by: 'developer',
      action: 'kms:Decrypt',
      resource: key,
      statement: 'ProtectStateKeys',
    },
    {
      name: 'denies a developer the key policy',
      by: 'developer',
      action: 'kms:PutKeyPolicy',
      resource: key,
      statement: 'ProtectStateKeys',
    },
    { name: 'lets drift decrypt what it compares', by: 'drift', action: 'kms:Decrypt', resource: key },
    { name: 'lets the auditor decrypt the evidence', by: 'auditor', action: 'kms:Decrypt', resource: key },
    { name: 'lets the auditor read the key policy', by: 'auditor', action: 'kms:GetKeyPolicy', resource: key },
  ])('$name', (one) => {
    expect(decide(protectState, one, guardrailInput(), '210987000274')).toEqual(expected(one));
  });
});
