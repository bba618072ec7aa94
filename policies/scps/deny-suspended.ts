import { neverLockedOut } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * In a suspended account only the platform, break-glass and the auditor still act: they empty it and look back.
 */
export const denySuspended: ServiceControlPolicy = {
  name: 'deny-suspended',
  tier: 'suspended',
  statements: (input) => [
    {
      // Nothing that still runs there may go on working unnoticed.
      Sid: 'DenySuspended',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': neverLockedOut(input) } },
    },
  ],
};
