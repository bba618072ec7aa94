import type { Quotas } from '../environments/schema';

/**
 * AWS's quotas as the output respects them; an organisation overrides what AWS raised or lowered for it.
 *
 * For SCPs and RCPs less than AWS allows: what AWS attaches itself, Control Tower and earlier quotas keep their room.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const defaultQuotas: Quotas = {
  serviceControlPolicyCharacters: 5120,
  serviceControlPoliciesPerTarget: 3,
  resourceControlPolicyCharacters: 5120,
  resourceControlPoliciesPerTarget: 4,
  attachedPoliciesPerTarget: 5,
  managedPolicyCharacters: 6144,
  inlinePolicyCharactersPerRole: 10240,
  trustPolicyCharacters: 2048,
  rolesPerAccount: 1000,
};
