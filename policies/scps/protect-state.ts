import { platformIdentities } from '../names';
import { platformRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * Terraform's state and plans, and the keys that encrypt them, are for the platform's identities and for the people
 * who apply `bootstrap`.
 *
 * Their contents describe the whole organisation, and who writes them decides what the next apply does.
 */
export const protectState: ServiceControlPolicy = {
  name: 'protect-state',
  tier: 'platform-account',
  statements: (input) => {
    const bucket = `arn:${input.partition}:s3:::${input.stateBucket}`;
    const except = (...names: Parameters<typeof platformRoleArns>[1][]) => ({
      ArnNotLike: { 'aws:PrincipalArn': platformRoleArns(input, ...names) },
    });
    return [
      {
        // State, locks and saved plans; the auditor needs none of it.
        Sid: 'ProtectStateObjects',
        Effect: 'Deny',
        Action: 's3:*',
        Resource: `${bucket}/*`,
        Condition: except(...platformIdentities, 'administrator', 'break-glass'),
      },
      {
        // The bucket's own policy, versioning and encryption: whoever applies `bootstrap`, and nobody else.
        Sid: 'ProtectStateBucket',
        Effect: 'Deny',
        Action: ['s3:Delete*', 's3:Put*'],
        Resource: bucket,
        Condition: except('administrator', 'break-glass'),
      },
      {
        // What a key is may be read by everybody; the auditor decrypts the evidence, under a key of its own; who signs is
        // said by `protect-app-keys`.
        Sid: 'ProtectStateKeys',
        Effect: 'Deny',
        NotAction: ['kms:Describe*', 'kms:Get*', 'kms:List*', 'kms:Sign'],
        Resource: `arn:${input.partition}:kms:*:${input.platformAccount}:key/*`,
        Condition: except(...platformIdentities, 'administrator', 'break-glass', 'auditor'),
      },
    ];
  },
};
