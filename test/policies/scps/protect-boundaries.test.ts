import { protectBoundaries } from '../../../policies/scps/protect-boundaries';
import { decide, expected, type GuardrailCase, iamArn } from '../guardrail';

describe('Boundaries are changed by the fitting identity', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies services-apply a new version of a boundary',
      by: 'servicesApply',
      action: 'iam:CreatePolicyVersion',
      resource: iamArn('policy/platform/runtime'),
      statement: 'ProtectBoundaries',
    },
    {
      name: 'denies a developer an older version as default',
      by: 'developer',
      action: 'iam:SetDefaultPolicyVersion',
      resource: iamArn('policy/platform/runtime'),
      statement: 'ProtectBoundaries',
    },
    {
      name: 'denies guardrails-apply its own boundary',
      by: 'guardrailsApply',
      action: 'iam:CreatePolicyVersion',
      resource: iamArn('policy/platform/guardrails-apply-boundary'),
      statement: 'ProtectGuardrailsBoundary',
    },
    ...(['platform-boundary', 'people-boundary'] as const).map((name) => ({
      name: `denies guardrails-apply ${name}`,
      by: 'guardrailsApply' as const,
      action: 'iam:CreatePolicyVersion',
      resource: iamArn(`policy/platform/${name}`),
      statement: 'ProtectGuardrailsBoundary',
    })),
    {
      name: 'denies a developer a policy of a service',
      by: 'developer',
      action: 'iam:CreatePolicy',
      resource: iamArn('policy/pipeline/payments-api'),
      statement: 'ProtectServicePolicies',
    },
    {
      name: 'lets guardrails-apply change the other boundaries',
      by: 'guardrailsApply',
      action: 'iam:CreatePolicyVersion',
      resource: iamArn('policy/platform/runtime'),
    },
    {
      name: 'lets an administrator change that of guardrails-apply',
      by: 'administrator',
      action: 'iam:CreatePolicyVersion',
      resource: iamArn('policy/platform/guardrails-apply-boundary'),
    },
    {
      name: 'lets the first access role re-create a boundary',
      by: 'firstAccess',
      action: 'iam:CreatePolicy',
      resource: iamArn('policy/platform/guardrails-apply-boundary'),
    },
    {
      name: 'lets services-apply change a policy of a service',
      by: 'servicesApply',
      action: 'iam:CreatePolicyVersion',
      resource: iamArn('policy/pipeline/payments-api'),
    },
    {
      name: 'lets policies be read',
      by: 'developer',
      action: 'iam:GetPolicyVersion',
      resource: iamArn('policy/platform/runtime'),
    },
  ])('$name', (one) => {
    expect(decide(protectBoundaries, one)).toEqual(expected(one));
  });
});
