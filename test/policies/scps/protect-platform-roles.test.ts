import { protectPlatformRoles } from '../../../policies/scps/protect-platform-roles';
import { decide, expected, type GuardrailCase, iamArn } from '../guardrail';

describe('Roles under our paths are changed by the fitting identity', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies a developer the trust of a platform role',
      by: 'developer',
      action: 'iam:UpdateAssumeRolePolicy',
      resource: iamArn('role/platform/drift'),
      statement: 'ProtectPlatformRoles',
    },
    {
      name: 'denies services-apply the platform path',
      by: 'servicesApply',
      action: 'iam:PutRolePolicy',
      resource: iamArn('role/platform/drift'),
      statement: 'ProtectPlatformRoles',
    },
    {
      name: 'denies the auditor a platform role',
      by: 'auditor',
      action: 'iam:TagRole',
      resource: iamArn('role/platform/drift'),
      statement: 'ProtectPlatformRoles',
    },
    {
      name: 'denies guardrails-apply itself',
      by: 'guardrailsApply',
      action: 'iam:PutRolePolicy',
      resource: iamArn('role/platform/guardrails-apply'),
      statement: 'ProtectGuardrailsApply',
    },
    ...(['services-apply', 'break-glass', 'administrator'] as const).map((role) => ({
      name: `denies guardrails-apply the role ${role}, which could change it`,
      by: 'guardrailsApply' as const,
      action: 'iam:UpdateAssumeRolePolicy',
      resource: iamArn(`role/platform/${role}`),
      statement: 'ProtectGuardrailsApply',
    })),
    {
      name: 'denies guardrails-apply a service role',
      by: 'guardrailsApply',
      action: 'iam:AttachRolePolicy',
      resource: iamArn('role/pipeline/payments-api_deploy'),
      statement: 'ProtectServiceRoles',
    },
    {
      name: 'denies a pipeline its own role',
      by: 'pipeline',
      action: 'iam:PutRolePolicy',
      resource: iamArn('role/pipeline/payments-api_deploy'),
      statement: 'ProtectServiceRoles',
    },
    {
      name: 'denies a developer a runtime role',
      by: 'developer',
      action: 'iam:DeleteRole',
      resource: iamArn('role/runtime/payments-api/payments-api_task'),
      statement: 'ProtectServiceRoles',
    },
    {
      name: 'lets guardrails-apply change a platform role',
      by: 'guardrailsApply',
      action: 'iam:PutRolePolicy',
      resource: iamArn('role/platform/drift'),
    },
    {
      name: 'lets services-apply change a pipeline role',
      by: 'servicesApply',
      action: 'iam:PutRolePolicy',
      resource: iamArn('role/pipeline/payments-api_deploy'),
    },
    {
      name: 'lets services-apply make a runtime role',
      by: 'servicesApply',
      action: 'iam:CreateRole',
      resource: iamArn('role/runtime/payments-api/payments-api_task'),
    },
    {
      name: 'lets an administrator change guardrails-apply',
      by: 'administrator',
      action: 'iam:PutRolePolicy',
      resource: iamArn('role/platform/guardrails-apply'),
    },
    {
      name: 'lets the first access role re-create guardrails-apply',
      by: 'firstAccess',
      action: 'iam:CreateRole',
      resource: iamArn('role/platform/guardrails-apply'),
    },
    {
      name: 'lets break-glass take a stolen role out of use',
      by: 'breakGlass',
      action: 'iam:PutRolePolicy',
      resource: iamArn('role/pipeline/payments-api_deploy'),
    },
    {
      name: 'lets a pipeline pass its runtime role',
      by: 'pipeline',
      action: 'iam:PassRole',
      resource: iamArn('role/runtime/payments-api/payments-api_task'),
    },
    { name: 'lets roles be read', by: 'developer', action: 'iam:GetRole', resource: iamArn('role/platform/drift') },
    {
      name: 'leaves roles of other paths alone',
      by: 'developer',
      action: 'iam:CreateRole',
      resource: iamArn('role/experiments/notebook'),
    },
  ])('$name', (one) => {
    expect(decide(protectPlatformRoles, one)).toEqual(expected(one));
  });
});
