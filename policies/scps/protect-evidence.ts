import { platformRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * The evidence of applies is for those who write it, those who judge by it and those who audit it; the settings of its
 * bucket, for who applies `bootstrap`.
 *
 * The policy of the bucket says what nobody may do. Whoever could change that policy is kept out here.
 */
export const protectEvidence: ServiceControlPolicy = {
  name: 'protect-evidence',
  tier: 'platform-account',
  statements: (input) => {
    const bucket = `arn:${input.partition}:s3:::${input.evidenceBucket}`;
    const except = (...names: Parameters<typeof platformRoleArns>[1][]) => ({
      ArnNotLike: { 'aws:PrincipalArn': platformRoleArns(input, ...names) },
    });
    return [
      {
        // `platform-plan` is not among them: whatever it reads, every committer can read.
        Sid: 'ProtectEvidenceEntries',
        Effect: 'Deny',
        Action: 's3:*',
        Resource: `${bucket}/*`,
        Condition: except('main-plan', 'services-apply', 'guardrails-apply', 'administrator', 'break-glass', 'auditor'),
      },
      {
        // The bucket's policy and encryption: whoever applies `bootstrap`, and nobody else.
        Sid: 'ProtectEvidenceBucket',
        Effect: 'Deny',
        Action: ['s3:Delete*', 's3:Put*'],
        Resource: bucket,
        Condition: except('administrator', 'break-glass'),
      },
      {
        // No emergency asks for keeping evidence a shorter time.
        Sid: 'ProtectEvidenceLock',
        Effect: 'Deny',
        Action: 's3:PutBucketObjectLockConfiguration',
        Resource: bucket,
        Condition: { ArnLike: { 'aws:PrincipalArn': platformRoleArns(input, 'break-glass') } },
      },
    ];
  },
};
