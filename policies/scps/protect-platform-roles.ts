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
  statements: (input) => {
    const anywhere = { partition: input.partition, account: '*' };
    const people = [
      ...platformRoleArns(input, 'administrator', 'break-glass'),
      organizationAccountAccessRoleArn(input),
    ];
    return [
      {
        // Who changes a platform role acts as it.
        Sid: 'ProtectPlatformRoles',
        Effect: 'Deny',
        Action: roleActions.changeRole,
        Resource: roleArn(anywhere, paths.platform, '*'),
        Condition: { ArnNotLike: { 'aws:PrincipalArn': [...platformRoleArns(input, 'guardrails-apply'), ...people] } },
      },
      {
        // No identity that applies can change itself, nor who could change it.
        Sid: 'ProtectGuardrailsApply',
        Effect: 'Deny',
        Action: roleActions.changeRole,
        Resource: platformRoleArns(input, ...administratorsOnlyRoles),
        Condition: { ArnNotLike: { 'aws:PrincipalArn': people } },
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
