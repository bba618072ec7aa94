import type { Statement } from '../document';
import { administratorsOnlyBoundaries } from '../identities/administrators-only';
import { paths, policyArn } from '../names';
import { roleActions } from '../vocabulary/role-actions';
import { organizationAccountAccessRoleArn, platformRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * Managed policies under our paths, the boundaries first of all, are changed by the fitting identity alone.
 *
 * The same identities as for the roles, for the same reasons: who widens a boundary widens every role that wears it.
 */
export const protectBoundaries: ServiceControlPolicy = {
  name: 'protect-boundaries',
  tier: 'fence',
  statements: (input): Statement[] => {
    const anywhere = { partition: input.partition, account: '*' };
    return [
      {
        // A new default version of a boundary changes every role at once.
        Sid: 'ProtectBoundaries',
        Effect: 'Deny',
        Action: roleActions.changePolicy,
        Resource: policyArn(anywhere, '*'),
        Condition: {
          ArnNotLike: {
            'aws:PrincipalArn': [
              ...platformRoleArns(input, 'guardrails-apply', 'administrator', 'break-glass'),
              organizationAccountAccessRoleArn(input),
            ],
          },
        },
      },
      {
        // Of those whom the statement above lets through, the identity that applies changes neither its own boundary nor
        // that of a role that could change it.
        Sid: 'ProtectGuardrailsBoundary',
        Effect: 'Deny',
        Action: roleActions.changePolicy,
        Resource: administratorsOnlyBoundaries.map((name) => policyArn(anywhere, name)),
        Condition: { ArnLike: { 'aws:PrincipalArn': platformRoleArns(input, 'guardrails-apply') } },
      },
      {
        // Policies of services' roles come from the registry.
        Sid: 'ProtectServicePolicies',
        Effect: 'Deny',
        Action: roleActions.changePolicy,
        Resource: [paths.pipeline, paths.runtime('*')].map((path) => `arn:${input.partition}:iam::*:policy${path}*`),
        Condition: { ArnNotLike: { 'aws:PrincipalArn': platformRoleArns(input, 'services-apply', 'break-glass') } },
      },
    ];
  },
};
