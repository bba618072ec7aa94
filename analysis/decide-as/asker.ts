import type { ModelRole, PlacedPolicy } from '../model';

/** Who asks, when it is no role of the model: a service, a token's issuer, a person's role. */
export type OtherCaller = {
  /** As `evaluate` takes it: an ARN, or the name of a service. */
  readonly principal: string;
  /** What it may do; nothing when left out. */
  readonly identity?: readonly PlacedPolicy[];
  readonly boundary?: PlacedPolicy;
  readonly tags?: Readonly<Record<string, string>>;
};

export type Asker = ModelRole | OtherCaller;

/** What is asked. Everything that follows from the model is filled in. */
export type Question = {
  readonly action: string;
  /** An ARN, or `*` for an action without resource types. */
  readonly resource: string;
  readonly resourceType?: string;
  /** Whose it is. Left out it is the ARN's account, or the one that makes the bucket, or the caller's own. */
  readonly resourceAccount?: string;
  /** The policy of a resource that is not in the model. */
  readonly resourcePolicy?: PlacedPolicy;
  /** Added to what follows from the model; the same key replaces it, an empty list removes it. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
};

export const principalOf = (asker: Asker): string => ('principal' in asker ? asker.principal : asker.arn);

const arnAccount = /^arn:[^:]+:(?:iam|sts)::(\d{12}):/;

/** The account that a principal belongs to; services and tokens have none. */
export function accountIdOf(asker: Asker): string | undefined {
  if (!('principal' in asker)) return asker.account.id;
  const { principal } = asker;
  return isProvider(principal) ? undefined : arnAccount.exec(principal)?.[1];
}

const isProvider = (principal: string) => /:(?:oidc|saml)-provider\//.test(principal);
