import type { Statement } from '../document';
import { roleArn } from '../names';
import type { IdentityInput } from './identity';

/** What the `organization` stack needs in the management account, and the way into accounts that have no platform role yet. */
export const guardrailsOrganization = (input: IdentityInput): Statement[] => [
  {
    // Units, accounts, guardrails and delegated administrators; many of these calls take no resource.
    Sid: 'Organization',
    Effect: 'Allow',
    Action: [
      'iam:CreateServiceLinkedRole',
      'organizations:AttachPolicy',
      'organizations:CloseAccount',
      'organizations:CreateAccount',
      'organizations:CreateOrganization',
      'organizations:CreateOrganizationalUnit',
      'organizations:CreatePolicy',
      'organizations:DeleteOrganizationalUnit',
      'organizations:DeletePolicy',
      'organizations:DeregisterDelegatedAdministrator',
      'organizations:DescribeCreateAccountStatus',
      'organizations:DetachPolicy',
      'organizations:DisableAWSServiceAccess',
      'organizations:DisablePolicyType',
      'organizations:EnableAWSServiceAccess',
      'organizations:EnableAllFeatures',
      'organizations:EnablePolicyType',
      'organizations:InviteAccountToOrganization',
      'organizations:MoveAccount',
      'organizations:RegisterDelegatedAdministrator',
      'organizations:TagResource',
      'organizations:UntagResource',
      'organizations:UpdateOrganizationalUnit',
      'organizations:UpdatePolicy',
    ],
    Resource: '*',
  },
  {
    // What people may do and where; who is in a group is not managed here, so that it can let nobody in alone.
    Sid: 'PermissionSets',
    Effect: 'Allow',
    Action: [
      'sso:AttachManagedPolicyToPermissionSet',
      'sso:CreateAccountAssignment',
      'sso:CreatePermissionSet',
      'sso:DeleteAccountAssignment',
      'sso:DeleteInlinePolicyFromPermissionSet',
      'sso:DeletePermissionSet',
      'sso:DescribeAccountAssignmentCreationStatus',
      'sso:DescribeAccountAssignmentDeletionStatus',
      'sso:DescribePermissionSetProvisioningStatus',
      'sso:DetachManagedPolicyFromPermissionSet',
      'sso:ProvisionPermissionSet',
      'sso:PutInlinePolicyToPermissionSet',
      'sso:TagResource',
      'sso:UntagResource',
      'sso:UpdatePermissionSet',
    ],
    Resource: '*',
  },
  ...newAccounts(input),
];

const newAccounts = ({ partition, organizationAccountAccessRole, intakeAccounts = [] }: IdentityInput): Statement[] =>
  intakeAccounts.length === 0
    ? []
    : [
        {
          // Account by account: in an active account that role could change this identity itself.
          Sid: 'NewAccounts',
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Resource: intakeAccounts.map((account) =>
            roleArn({ partition, account }, '/', organizationAccountAccessRole),
          ),
        },
      ];
