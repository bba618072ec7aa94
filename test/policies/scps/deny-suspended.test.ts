import { denySuspended } from '../../../policies/scps/deny-suspended';
import { decide, expected, type GuardrailCase, iamArn } from '../guardrail';

describe('A suspended account stands still', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies a developer everything',
      by: 'developer',
      action: 's3:ListAllMyBuckets',
      statement: 'DenySuspended',
    },
    { name: 'denies a runtime role everything', by: 'runtime', action: 'sqs:ListQueues', statement: 'DenySuspended' },
    {
      name: 'denies the first access role',
      by: 'firstAccess',
      action: 'iam:CreateRole',
      resource: iamArn('role/platform/guardrails-apply'),
      statement: 'DenySuspended',
    },
    { name: 'never locks out platformPlan', by: 'platformPlan', action: 'sqs:ListQueues' },
    { name: 'never locks out mainPlan', by: 'mainPlan', action: 'sqs:ListQueues' },
    { name: 'never locks out servicesApply', by: 'servicesApply', action: 'sqs:ListQueues' },
    { name: 'never locks out guardrailsApply', by: 'guardrailsApply', action: 'sqs:ListQueues' },
    { name: 'never locks out drift', by: 'drift', action: 'sqs:ListQueues' },
    { name: 'never locks out breakGlass', by: 'breakGlass', action: 'sqs:ListQueues' },
    { name: 'never locks out auditor', by: 'auditor', action: 'sqs:ListQueues' },
  ])('$name', (one) => {
    expect(decide(denySuspended, one)).toEqual(expected(one));
  });
});
