import { protectEvidence } from '../../../policies/scps/protect-evidence';
import { decide, expected, type GuardrailCase } from '../guardrail';

const bucket = 'arn:aws:s3:::acme-platform-evidence-210987000274';
const entry = `${bucket}/evidence/00000002.json`;

describe('Evidence is for those who write it, judge by it and audit it', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies a developer an entry',
      by: 'developer',
      action: 's3:GetObject',
      resource: entry,
      statement: 'ProtectEvidenceEntries',
    },
    {
      name: 'denies platform-plan an entry',
      by: 'platformPlan',
      action: 's3:GetObject',
      resource: entry,
      statement: 'ProtectEvidenceEntries',
    },
    {
      name: 'denies drift an entry',
      by: 'drift',
      action: 's3:GetObject',
      resource: entry,
      statement: 'ProtectEvidenceEntries',
    },
    { name: 'lets main-plan read an entry', by: 'mainPlan', action: 's3:GetObject', resource: entry },
    { name: 'lets the auditor read an entry', by: 'auditor', action: 's3:GetObject', resource: entry },
    { name: 'lets break-glass read an entry', by: 'breakGlass', action: 's3:GetObject', resource: entry },
    { name: 'lets services-apply add one', by: 'servicesApply', action: 's3:PutObject', resource: entry },
    { name: 'lets guardrails-apply add one', by: 'guardrailsApply', action: 's3:PutObject', resource: entry },
    {
      name: 'lets an administrator anchor',
      by: 'administrator',
      action: 's3:PutObject',
      resource: `${bucket}/evidence/00000001-anchor.json`,
    },
    {
      name: 'denies guardrails-apply the policy',
      by: 'guardrailsApply',
      action: 's3:PutBucketPolicy',
      resource: bucket,
      statement: 'ProtectEvidenceBucket',
    },
    {
      name: 'denies a developer the deletion of the policy',
      by: 'developer',
      action: 's3:DeleteBucketPolicy',
      resource: bucket,
      statement: 'ProtectEvidenceBucket',
    },
    { name: 'lets break-glass repair the policy', by: 'breakGlass', action: 's3:PutBucketPolicy', resource: bucket },
    {
      name: 'denies break-glass the lock',
      by: 'breakGlass',
      action: 's3:PutBucketObjectLockConfiguration',
      resource: bucket,
      statement: 'ProtectEvidenceLock',
    },
    {
      name: 'lets an administrator set the lock',
      by: 'administrator',
      action: 's3:PutBucketObjectLockConfiguration',
      resource: bucket,
    },
    {
      name: 'lets drift see how the bucket is set',
      by: 'drift',
      action: 's3:GetBucketObjectLockConfiguration',
      resource: bucket,
    },
    {
      name: 'leaves other buckets alone',
      by: 'developer',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::acme-reports/evidence/00000002.json',
    },
  ])('$name', (one) => {
    expect(decide(protectEvidence, one)).toEqual(expected(one));
  });
});
