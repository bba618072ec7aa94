import { type CallPlace, on, type ResourceCalls } from './place';

/** The types of the `organization` stack: the organisation, its units, accounts, guardrails, and delegated administrators. */
export function organizationCalls({ partition, account, globalRegion }: CallPlace): ResourceCalls {
  const at = `arn:${partition}:organizations::${account}`;
  const anywhere = on('*', globalRegion);
  const root = on(`${at}:root/o-acme/r-acme`, globalRegion);
  const unit = on(`${at}:ou/o-acme/ou-acme-12345678`, globalRegion);
  const member = on(`${at}:account/o-acme/999999999999`, globalRegion);
  const policy = on(`${at}:policy/o-acme/service_control_policy/p-12345678`, globalRegion);
  return {
    reads: [
      ...anywhere(
        'organizations:DescribeOrganization',
        'organizations:ListAWSServiceAccessForOrganization',
        'organizations:ListAccounts',
        'organizations:ListDelegatedAdministrators',
        'organizations:ListRoots',
      ),
      ...unit(
        'organizations:DescribeOrganizationalUnit',
        'organizations:ListParents',
        'organizations:ListTagsForResource',
      ),
      ...member('organizations:DescribeAccount'),
      ...policy('organizations:DescribePolicy', 'organizations:ListTargetsForPolicy'),
    ],
    writes: [
      ...anywhere(
        'organizations:CreateAccount',
        'organizations:EnableAWSServiceAccess',
        'organizations:DescribeCreateAccountStatus',
      ),
      ...root('organizations:EnablePolicyType', 'organizations:CreateOrganizationalUnit'),
      ...unit(
        'organizations:UpdateOrganizationalUnit',
        'organizations:DeleteOrganizationalUnit',
        'organizations:AttachPolicy',
        'organizations:DetachPolicy',
        'organizations:TagResource',
      ),
      ...member(
        'organizations:MoveAccount',
        'organizations:RegisterDelegatedAdministrator',
        'organizations:AttachPolicy',
      ),
      ...policy('organizations:CreatePolicy', 'organizations:UpdatePolicy', 'organizations:DeletePolicy'),
    ],
  };
}

/** `aws_ssoadmin_permission_set`, its inline policy and its assignments. */
export function permissionSetCalls({ partition, region }: CallPlace): ResourceCalls {
  const set = on(`arn:${partition}:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef`, region);
  return {
    reads: set(
      'sso:DescribePermissionSet',
      'sso:GetInlinePolicyForPermissionSet',
      'sso:ListAccountAssignments',
      'sso:ListTagsForResource',
    ),
    writes: set(
      'sso:CreatePermissionSet',
      'sso:UpdatePermissionSet',
      'sso:PutInlinePolicyToPermissionSet',
      'sso:ProvisionPermissionSet',
      'sso:CreateAccountAssignment',
      'sso:DeleteAccountAssignment',
      'sso:DeletePermissionSet',
    ),
  };
}
