import type { Statement } from '../document';
import type { IdentityInput } from '../identities/identity';

/** What a guardrail may depend on. One input per organisation; `environment` is set for the environment tier only. */
export type GuardrailInput = {
  readonly partition: string;
  /** `o-…`; needed by the organisation perimeter. */
  readonly organizationId: string;
  readonly homeRegion: string;
  /** The Region in which the partition's global services log and publish (us-east-1 in `aws`). */
  readonly globalRegion: string;
  readonly platformAccount: string;
  readonly trustedAccounts: readonly string[];
  readonly github: { readonly issuerHost: string; readonly organization: string; readonly id: number };
  readonly gitlab: { readonly issuerHost: string; readonly group: string } | undefined;
  /** State bucket name in the platform account. */
  readonly stateBucket: string;
  /** Keys of the GitHub Apps in the platform account. */
  readonly appKeys: NonNullable<IdentityInput['appKeys']>;
  /** Evidence bucket name in the platform account. */
  readonly evidenceBucket: string;
  readonly environment: GuardrailEnvironment | undefined;
};
export type GuardrailEnvironment = {
  readonly id: string;
  readonly regions: readonly string[];
  /** IAM service prefix → Regions in which it may be used. */
  readonly services: Readonly<Record<string, readonly string[]>>;
};

/**
 * Where a guardrail is attached.
 *
 * `root`: the root, so in every phase, `intake` included. `fence`: every top-level unit but `intake` and `suspended`.
 * `environment`: the unit that holds an environment. `suspended`: that unit. `platform-account`: the platform account.
 */
export type Tier = 'root' | 'fence' | 'environment' | 'suspended' | 'platform-account';

/** A guardrail: one rule, one file, one tier. */
export type ServiceControlPolicy = {
  readonly name: string;
  readonly tier: Tier;
  readonly statements: (input: GuardrailInput) => Statement[];
};
export type ResourceControlPolicy = ServiceControlPolicy;
