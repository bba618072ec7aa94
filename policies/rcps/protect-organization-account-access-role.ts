import { organizationAccountAccessRoleArn, platformRoleArns } from '../scps/role-arns';
import type { ResourceControlPolicy } from '../scps/service-control-policy';

/**
 * Once an account has left `intake`, only people take the role that AWS Organizations made in it.
 *
 * The management account is bound by no SCP, so what its principals may take is decided here, where the role is.
 */
export const protectOrganizationAccountAccessRole: ResourceControlPolicy = {
  name: 'protect-organization-account-access-role',
  tier: 'fence',
  statements: (input) => [
    {
      // An administrator of the management account who is nobody's choice would reach every account through it.
      Sid: 'OnlyPeopleTakeTheAccessRole',
      Effect: 'Deny',
      Principal: '*',
      Action: 'sts:AssumeRole',
      Resource: organizationAccountAccessRoleArn(input),
      Condition: { ArnNotLike: { 'aws:PrincipalArn': platformRoleArns(input, 'administrator', 'break-glass') } },
    },
  ],
};
