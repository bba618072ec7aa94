import type { OrganizationFacts } from '../../../expectations/expectations';

/**
 * What AWS accepts. Policies of the platform are packed by a table of its own, which is none of this one's business.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const awsQuotas = {
  trustCharacters: 2_048,
  managedCharacters: 6_144,
  inlineCharacters: 10_240,
  scpCharacters: 10_240,
  rcpCharacters: 5_120,
  /** The one that AWS attaches itself is counted in. */
  scpsPerTarget: 10,
  rcpsPerTarget: 5,
  rolesPerAccount: 1_000,
  providersPerAccount: 100,
  tagsPerRole: 50,
  tagKeyCharacters: 128,
  tagValueCharacters: 256,
  roleNameCharacters: 64,
  pathCharacters: 512,
} as const;

export type Quotas = { readonly [Name in keyof typeof awsQuotas]: number };

/** Policies on resources, by the AWS service that keeps them; in bytes, whitespace included. */
export const resourcePolicyBytes: Readonly<Record<string, number>> = {
  ecr: 10_240,
  kms: 32_768,
  s3: 20_480,
  secretsmanager: 20_480,
  sns: 30_720,
  sqs: 8_192,
};

/** AWS's quotas, with what it raised or lowered for this organisation. */
export function quotasOf({ quotas: own }: Pick<OrganizationFacts, 'quotas'>): Quotas {
  // The organisation counts the policies of its own; AWS's takes one more place.
  const withAws = (count: number | undefined) => (count === undefined ? undefined : count + 1);
  return {
    ...awsQuotas,
    trustCharacters: own.trustPolicyCharacters ?? awsQuotas.trustCharacters,
    managedCharacters: own.managedPolicyCharacters ?? awsQuotas.managedCharacters,
    inlineCharacters: own.inlinePolicyCharactersPerRole ?? awsQuotas.inlineCharacters,
    scpCharacters: own.serviceControlPolicyCharacters ?? awsQuotas.scpCharacters,
    rcpCharacters: own.resourceControlPolicyCharacters ?? awsQuotas.rcpCharacters,
    scpsPerTarget: withAws(own.serviceControlPoliciesPerTarget) ?? awsQuotas.scpsPerTarget,
    rcpsPerTarget: withAws(own.resourceControlPoliciesPerTarget) ?? awsQuotas.rcpsPerTarget,
    rolesPerAccount: own.rolesPerAccount ?? awsQuotas.rolesPerAccount,
  };
}
