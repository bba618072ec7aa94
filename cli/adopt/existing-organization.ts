/** A policy of an organisation, and what it is attached to. */
export type ExistingPolicy = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly awsManaged: boolean;
  readonly targets: readonly string[];
};

export type ExistingUnit = { readonly id: string; readonly name: string; readonly parent: string };

export type ExistingMember = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly parent: string;
  readonly status: string;
  /** How it came: made here, or invited. */
  readonly joined: string;
};

/** An organisation as AWS describes it. */
export type ExistingOrganization = {
  readonly id: string;
  readonly featureSet: string;
  readonly management: string;
  readonly root: string;
  readonly policyTypes: readonly string[];
  readonly trustedServices: readonly string[];
  /** Accounts that administer a service for all, by service. */
  readonly delegated: Readonly<Record<string, readonly string[]>>;
  /** Parents first. */
  readonly units: readonly ExistingUnit[];
  readonly accounts: readonly ExistingMember[];
  readonly policies: readonly ExistingPolicy[];
};
