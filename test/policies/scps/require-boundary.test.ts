import { requireBoundary } from '../../../policies/scps/require-boundary';
import { decide, expected, type GuardrailCase, iamArn } from '../guardrail';

describe('Every role wears the boundary of its path', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies a role without a boundary',
      by: 'guardrailsApply',
      action: 'iam:CreateRole',
      resource: iamArn('role/experiments/notebook'),
      statement: 'RequireBoundary',
    },
    {
      name: 'denies a boundary that is not ours',
      by: 'developer',
      action: 'iam:CreateRole',
      resource: iamArn('role/experiments/notebook'),
      context: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/AdministratorAccess' },
      statement: 'RequireBoundary',
    },
    {
      name: 'denies exchanging the boundary for one that is not ours',
      by: 'guardrailsApply',
      action: 'iam:PutRolePermissionsBoundary',
      resource: iamArn('role/platform/drift'),
      context: { 'iam:PermissionsBoundary': iamArn('policy/wide') },
      statement: 'RequireBoundary',
    },
    {
      name: 'denies a pipeline role in the runtime boundary',
      by: 'servicesApply',
      action: 'iam:CreateRole',
      resource: iamArn('role/pipeline/payments-api_deploy'),
      context: { 'iam:PermissionsBoundary': iamArn('policy/platform/runtime') },
      statement: 'RequirePipelineBoundary',
    },
    {
      name: 'denies a runtime role in the boundary of people',
      by: 'servicesApply',
      action: 'iam:CreateRole',
      resource: iamArn('role/runtime/payments-api/payments-api_task'),
      context: { 'iam:PermissionsBoundary': iamArn('policy/platform/people-boundary') },
      statement: 'RequireRuntimeBoundary',
    },
    {
      name: 'denies taking a boundary off',
      by: 'breakGlass',
      action: 'iam:DeleteRolePermissionsBoundary',
      resource: iamArn('role/pipeline/payments-api_deploy'),
      statement: 'KeepBoundary',
    },
    {
      name: 'lets a pipeline role be made in its boundary',
      by: 'servicesApply',
      action: 'iam:CreateRole',
      resource: iamArn('role/pipeline/payments-api_deploy'),
      context: { 'iam:PermissionsBoundary': iamArn('policy/platform/pipeline') },
    },
    {
      name: 'lets a runtime role be made in its boundary',
      by: 'servicesApply',
      action: 'iam:CreateRole',
      resource: iamArn('role/runtime/payments-api/payments-api_task'),
      context: { 'iam:PermissionsBoundary': iamArn('policy/platform/runtime') },
    },
    {
      name: 'lets a platform role be made in the boundary of the platform',
      by: 'guardrailsApply',
      action: 'iam:CreateRole',
      resource: iamArn('role/platform/drift'),
      context: { 'iam:PermissionsBoundary': iamArn('policy/platform/platform-boundary') },
    },
    {
      name: 'lets guardrails-apply be re-created in its boundary',
      by: 'firstAccess',
      action: 'iam:CreateRole',
      resource: iamArn('role/platform/guardrails-apply'),
      context: { 'iam:PermissionsBoundary': iamArn('policy/platform/guardrails-apply-boundary') },
    },
    {
      name: 'lets a role in its boundary be given a policy',
      by: 'servicesApply',
      action: 'iam:PutRolePolicy',
      resource: iamArn('role/pipeline/payments-api_deploy'),
    },
  ])('$name', (one) => {
    expect(decide(requireBoundary, one)).toEqual(expected(one));
  });
});
