import { lockOrganizationAccountAccessRole } from '../../../policies/scps/lock-organization-account-access-role';
import { decide, expected, type GuardrailCase, iamArn } from '../guardrail';

describe('The first access role only re-creates the platform', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies it everything else',
      by: 'firstAccess',
      action: 's3:ListAllMyBuckets',
      statement: 'LockToRoleActions',
    },
    {
      name: 'denies it other roles',
      by: 'firstAccess',
      action: 'iam:CreateRole',
      resource: iamArn('role/pipeline/payments-api_deploy'),
      statement: 'LockToPlatformPath',
    },
    {
      name: 'denies it other policies',
      by: 'firstAccess',
      action: 'iam:CreatePolicy',
      resource: iamArn('policy/wide'),
      statement: 'LockToPlatformPath',
    },
    {
      name: 'denies it acting as a platform role',
      by: 'firstAccess',
      action: 'sts:AssumeRole',
      resource: iamArn('role/platform/guardrails-apply'),
      statement: 'LockToRoleActions',
    },
    {
      name: 'denies it handing out a platform role',
      by: 'firstAccess',
      action: 'iam:PassRole',
      resource: iamArn('role/platform/guardrails-apply'),
      statement: 'LockToRoleActions',
    },
    {
      name: 'denies it identity providers',
      by: 'firstAccess',
      action: 'iam:CreateOpenIDConnectProvider',
      resource: iamArn('oidc-provider/token.actions.githubusercontent.com'),
      statement: 'LockToRoleActions',
    },
    {
      name: 'lets it re-create a platform role',
      by: 'firstAccess',
      action: 'iam:CreateRole',
      resource: iamArn('role/platform/guardrails-apply'),
    },
    {
      name: 'lets it read what it re-creates',
      by: 'firstAccess',
      action: 'iam:GetRolePolicy',
      resource: iamArn('role/platform/guardrails-apply'),
    },
    {
      name: 'lets it list what hangs on a role before deleting it',
      by: 'firstAccess',
      action: 'iam:ListInstanceProfilesForRole',
      resource: iamArn('role/platform/guardrails-apply'),
    },
    {
      name: 'lets it re-create a boundary',
      by: 'firstAccess',
      action: 'iam:CreatePolicyVersion',
      resource: iamArn('policy/platform/guardrails-apply-boundary'),
    },
    { name: 'lets it see who it is', by: 'firstAccess', action: 'sts:GetCallerIdentity' },
    { name: 'leaves every other role alone', by: 'developer', action: 's3:ListAllMyBuckets' },
  ])('$name', (one) => {
    expect(decide(lockOrganizationAccountAccessRole, one)).toEqual(expected(one));
  });
});
