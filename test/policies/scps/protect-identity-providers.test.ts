import { protectIdentityProviders } from '../../../policies/scps/protect-identity-providers';
import { decide, expected, type GuardrailCase, iamArn } from '../guardrail';

describe('Only the platform decides whose tokens count', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies a provider to a developer',
      by: 'developer',
      action: 'iam:CreateOpenIDConnectProvider',
      resource: iamArn('oidc-provider/token.actions.githubusercontent.com'),
      statement: 'ProtectIdentityProviders',
    },
    {
      name: 'denies it to services-apply',
      by: 'servicesApply',
      action: 'iam:CreateOpenIDConnectProvider',
      resource: iamArn('oidc-provider/token.actions.githubusercontent.com'),
      statement: 'ProtectIdentityProviders',
    },
    {
      name: 'denies another audience',
      by: 'pipeline',
      action: 'iam:AddClientIDToOpenIDConnectProvider',
      resource: iamArn('oidc-provider/token.actions.githubusercontent.com'),
      statement: 'ProtectIdentityProviders',
    },
    {
      name: 'denies a SAML provider',
      by: 'developer',
      action: 'iam:CreateSAMLProvider',
      resource: iamArn('saml-provider/acme'),
      statement: 'ProtectIdentityProviders',
    },
    {
      name: 'lets guardrails-apply make one',
      by: 'guardrailsApply',
      action: 'iam:CreateOpenIDConnectProvider',
      resource: iamArn('oidc-provider/token.actions.githubusercontent.com'),
    },
    {
      name: 'lets an administrator apply the bootstrap',
      by: 'administrator',
      action: 'iam:UpdateOpenIDConnectProviderThumbprint',
      resource: iamArn('oidc-provider/token.actions.githubusercontent.com'),
    },
    {
      name: 'lets break-glass repair one',
      by: 'breakGlass',
      action: 'iam:DeleteOpenIDConnectProvider',
      resource: iamArn('oidc-provider/token.actions.githubusercontent.com'),
    },
    {
      name: 'lets providers be read',
      by: 'developer',
      action: 'iam:GetOpenIDConnectProvider',
      resource: iamArn('oidc-provider/token.actions.githubusercontent.com'),
    },
  ])('$name', (one) => {
    expect(decide(protectIdentityProviders, one)).toEqual(expected(one));
  });
});
