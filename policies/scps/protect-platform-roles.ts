import type { Statement } from '../document';
import { administratorsOnlyRoles } from '../identities/administrators-only';
import { paths, roleArn } from '../names';
import { roleActions } from '../vocabulary/role-actions';
import { organizationAccountAccessRoleArn, platformRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * Roles under our paths are changed by the fitting identity alone: `/platform/` by `guardrails-apply`, `/pipeline/`
 * and `/runtime/` by `services-apply`, and `guardrails-apply` itself by people only.
 *
 * People are exempt under `/platform/` because they apply `bootstrap` and the identity stacks, also through the role
 * that AWS Organizations makes; break-glass is exempt everywhere because it must take a stolen role out of use.
 */
export const protectPlatformRoles: ServiceControlPolicy = {
  name: 'protect-platform-roles',
  tier: 'fence',
  statements: (input): Statement[] => {
    const anywhere = { partition: input.partition, account: '*' };
    return [
      {
        // Who changes a platform role acts as it.
        Sid: 'ProtectPlatformRoles',
        Effect: 'Deny',
        Action: roleActions.changeRole,
        Resource: roleArn(anywhere, paths.platform, '*'),
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
        // Of those whom the statement above lets through, the identity that applies changes neither itself nor who could.
        Sid: 'ProtectGuardrailsApply',
        Effect: 'Deny',
        Action: roleActions.changeRole,
        Resource: platformRoleArns(input, ...administratorsOnlyRoles),
        Condition: { ArnLike: { 'aws:PrincipalArn': platformRoleArns(input, 'guardrails-apply') } },
      },
      {
        // Services' roles come from the registry, through an apply that two people approved.
        Sid: 'ProtectServiceRoles',
        Effect: 'Deny',
        Action: roleActions.changeRole,
        Resource: [roleArn(anywhere, paths.pipeline, '*'), roleArn(anywhere, paths.runtime('*'), '*')],
        Condition: { ArnNotLike: { 'aws:PrincipalArn': platformRoleArns(input, 'services-apply', 'break-glass') } },
      },
    ];
  },
};
