import { roleActions } from '../vocabulary/role-actions';
import { platformRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * Only the platform decides whose tokens an account believes.
 *
 * People are exempt because an administrator applies the `bootstrap` stack, which holds this repository's own
 * provider, and because break-glass must repair it when no token works.
 */
export const protectIdentityProviders: ServiceControlPolicy = {
  name: 'protect-identity-providers',
  tier: 'fence',
  statements: (input) => [
    {
      // A provider of one's own opens every role that trusts it.
      Sid: 'ProtectIdentityProviders',
      Effect: 'Deny',
      Action: roleActions.changeProvider,
      Resource: '*',
      Condition: {
        ArnNotLike: { 'aws:PrincipalArn': platformRoleArns(input, 'guardrails-apply', 'administrator', 'break-glass') },
      },
    },
  ],
};
