import { denyLeavingOrganization } from '../../../policies/scps/deny-leaving-organization';
import { decide, expected, type GuardrailCase } from '../guardrail';

describe('Accounts stay in the organisation', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies leaving, to guardrails-apply too',
      by: 'guardrailsApply',
      action: 'organizations:LeaveOrganization',
      statement: 'StayInOrganization',
    },
    {
      name: 'denies closing the own account',
      by: 'breakGlass',
      action: 'account:CloseAccount',
      resource: 'arn:aws:account::210987001233:account',
      statement: 'StayInOrganization',
    },
    { name: 'lets the organisation be read', by: 'developer', action: 'organizations:DescribeOrganization' },
  ])('$name', (one) => {
    expect(decide(denyLeavingOrganization, one)).toEqual(expected(one));
  });
});
