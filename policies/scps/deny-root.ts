import type { ServiceControlPolicy } from './service-control-policy';

/**
 * Nobody works as the root user of a member account.
 *
 * What root alone can do is done after this guardrail is detached from the account, in the management account.
 */
export const denyRoot: ServiceControlPolicy = {
  name: 'deny-root',
  tier: 'root',
  statements: ({ partition }) => [
    {
      // Root passes every identity policy and boundary; only an SCP stops it.
      Sid: 'DenyRoot',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { ArnLike: { 'aws:PrincipalArn': `arn:${partition}:iam::*:root` } },
    },
  ],
};
