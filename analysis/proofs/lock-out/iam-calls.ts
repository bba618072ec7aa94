import { type CallPlace, on, type ResourceCalls } from './place';

const iam = ({ partition, account }: CallPlace) => `arn:${partition}:iam::${account}`;

/** `aws_iam_role` with `aws_iam_role_policy`. IAM tells a policy the boundary that the role has, or gets. */
export function roleCalls(place: CallPlace, role: string, boundary: string): ResourceCalls {
  const arn = `${iam(place)}:role/${role}`;
  const plain = on(arn, place.globalRegion);
  const bound = on(arn, place.globalRegion, { 'iam:PermissionsBoundary': `${iam(place)}:policy/platform/${boundary}` });
  return {
    reads: plain('iam:GetRole', 'iam:ListRolePolicies', 'iam:ListAttachedRolePolicies', 'iam:GetRolePolicy'),
    writes: [
      ...bound('iam:CreateRole', 'iam:PutRolePolicy', 'iam:PutRolePermissionsBoundary'),
      ...plain(
        'iam:TagRole',
        'iam:UntagRole',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRole',
        'iam:ListInstanceProfilesForRole',
        'iam:DeleteRolePolicy',
        'iam:DeleteRole',
      ),
    ],
  };
}

/** `aws_iam_policy`, which a boundary is. */
export function policyCalls(place: CallPlace, name: string): ResourceCalls {
  const calls = on(`${iam(place)}:policy/platform/${name}`, place.globalRegion);
  return {
    reads: calls('iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListPolicyVersions'),
    writes: calls(
      'iam:CreatePolicy',
      'iam:TagPolicy',
      'iam:CreatePolicyVersion',
      'iam:DeletePolicyVersion',
      'iam:DeletePolicy',
    ),
  };
}

/** `aws_iam_openid_connect_provider`. */
export function issuerCalls(place: CallPlace): ResourceCalls {
  const calls = on(`${iam(place)}:oidc-provider/issuer.example`, place.globalRegion);
  return {
    reads: calls('iam:GetOpenIDConnectProvider'),
    writes: calls(
      'iam:CreateOpenIDConnectProvider',
      'iam:TagOpenIDConnectProvider',
      'iam:AddClientIDToOpenIDConnectProvider',
      'iam:RemoveClientIDFromOpenIDConnectProvider',
      'iam:DeleteOpenIDConnectProvider',
    ),
  };
}

/** `aws_iam_service_linked_role`. */
export function linkedRoleCalls(
  place: CallPlace,
  { service, role }: { readonly service: string; readonly role: string },
): ResourceCalls {
  const arn = `${iam(place)}:role/aws-service-role/${service}/${role}`;
  const plain = on(arn, place.globalRegion);
  const made = on(arn, place.globalRegion, { 'iam:AWSServiceName': service });
  return {
    reads: plain('iam:GetRole'),
    writes: [
      ...made('iam:CreateServiceLinkedRole'),
      ...plain('iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus'),
    ],
  };
}

/** `aws_iam_account_password_policy`, `aws_ebs_encryption_by_default`, `aws_s3_account_public_access_block`. */
export function accountCalls({ globalRegion, region }: CallPlace): ResourceCalls {
  const [global, home] = [on('*', globalRegion), on('*', region)];
  return {
    reads: [
      ...global('iam:GetAccountPasswordPolicy'),
      ...home('ec2:GetEbsEncryptionByDefault', 's3:GetAccountPublicAccessBlock'),
    ],
    writes: [
      ...global('iam:UpdateAccountPasswordPolicy', 'iam:DeleteAccountPasswordPolicy'),
      ...home(
        'ec2:EnableEbsEncryptionByDefault',
        'ec2:DisableEbsEncryptionByDefault',
        's3:PutAccountPublicAccessBlock',
      ),
    ],
  };
}
