import { paths, policyArn, roleArn } from '../names';
import { roleActions } from '../vocabulary/role-actions';
import { organizationAccountAccessRoleArn } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * The administrator role that AWS Organizations puts into every account does one thing once the account has left
 * `intake`: it re-creates what is under `/platform/`.
 *
 * Administrators apply the identity stacks through it, and repair an account whose platform roles were lost.
 */
export const lockOrganizationAccountAccessRole: ServiceControlPolicy = {
  name: 'lock-organization-account-access-role',
  tier: 'fence',
  statements: (input) => {
    const anywhere = { partition: input.partition, account: '*' };
    const asThatRole = { ArnLike: { 'aws:PrincipalArn': organizationAccountAccessRoleArn(input) } };
    return [
      {
        // It reads and changes roles and policies: neither takes a role on nor hands one out.
        Sid: 'LockToRoleActions',
        Effect: 'Deny',
        NotAction: [...roleActions.recreate, 'sts:GetCallerIdentity'],
        Resource: '*',
        Condition: asThatRole,
      },
      {
        // And of those only the platform's.
        Sid: 'LockToPlatformPath',
        Effect: 'Deny',
        NotAction: 'sts:GetCallerIdentity',
        NotResource: [roleArn(anywhere, paths.platform, '*'), policyArn(anywhere, '*')],
        Condition: asThatRole,
      },
    ];
  },
};
