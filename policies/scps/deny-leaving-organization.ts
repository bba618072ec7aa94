import type { ServiceControlPolicy } from './service-control-policy';

/** No account leaves the organisation, and none closes itself: either would shed every guardrail. */
export const denyLeavingOrganization: ServiceControlPolicy = {
  name: 'deny-leaving-organization',
  tier: 'root',
  statements: () => [
    {
      // Closing goes through the management account, after the account was emptied.
      Sid: 'StayInOrganization',
      Effect: 'Deny',
      Action: ['account:CloseAccount', 'organizations:LeaveOrganization'],
      Resource: '*',
    },
  ],
};
