import { denyLongLivedCredentials } from '../../../policies/scps/deny-long-lived-credentials';
import { decide, expected, type GuardrailCase, iamArn } from '../guardrail';

describe('Credentials expire', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies an access key',
      by: 'developer',
      action: 'iam:CreateAccessKey',
      resource: iamArn('user/ci'),
      statement: 'DenyLongLivedCredentials',
    },
    {
      name: 'denies it to break-glass too',
      by: 'breakGlass',
      action: 'iam:CreateAccessKey',
      resource: iamArn('user/ci'),
      statement: 'DenyLongLivedCredentials',
    },
    {
      name: 'denies reviving a disabled key',
      by: 'developer',
      action: 'iam:UpdateAccessKey',
      resource: iamArn('user/ci'),
      statement: 'DenyLongLivedCredentials',
    },
    {
      name: 'denies a user',
      by: 'guardrailsApply',
      action: 'iam:CreateUser',
      resource: iamArn('user/ci'),
      statement: 'DenyLongLivedCredentials',
    },
    {
      name: 'denies a trust anchor outside of AWS',
      by: 'developer',
      action: 'rolesanywhere:CreateTrustAnchor',
      statement: 'DenyLongLivedCredentials',
    },
    {
      name: 'lets a found key be deleted',
      by: 'developer',
      action: 'iam:DeleteAccessKey',
      resource: iamArn('user/ci'),
    },
    {
      name: 'lets a role be made',
      by: 'guardrailsApply',
      action: 'iam:CreateRole',
      resource: iamArn('role/platform/drift'),
    },
  ])('$name', (one) => {
    expect(decide(denyLongLivedCredentials, one)).toEqual(expected(one));
  });
});
