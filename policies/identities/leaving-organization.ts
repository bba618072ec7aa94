/** What takes an account out from under the guardrails, or the guardrails away from all. */
export const leavingOrganization = [
  'organizations:DeleteOrganization',
  'organizations:LeaveOrganization',
  'organizations:RemoveAccountFromOrganization',
] as const;
