import type { PolicyDocument } from './policy-document';

/** A policy with the place it was found in, so that a decision can name it. */
export type PlacedPolicy = {
  readonly name: string;
  readonly document: PolicyDocument;
  /** Characters as it is sent, whitespace included; absent where no text is sent. */
  readonly characters?: number;
};

/** One account as the artefact shows it. */
export type ModelAccount = {
  readonly name: string;
  readonly id: string;
  /** `management` is bound by no guardrail; `unmanaged` where no organisation is synthesised. */
  readonly phase: 'management' | 'intake' | 'active' | 'suspended' | 'unmanaged';
  /** Names of the organisational units above it, the outermost first; empty below the root and without an organisation. */
  readonly units: readonly string[];
  /** Policies in force by level, root first. Every level holds what AWS attaches itself; empty where nothing binds. */
  readonly serviceControl: readonly (readonly PlacedPolicy[])[];
  readonly resourceControl: readonly (readonly PlacedPolicy[])[];
  /** Issuers without `https://`, with the audiences that the account takes. */
  readonly oidcProviders: readonly { readonly issuer: string; readonly audiences: readonly string[] }[];
  /** The Region of the provider of its stacks. */
  readonly region: string;
};

/** One IAM role that Terraform will make. */
export type ModelRole = {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly account: ModelAccount;
  /** Stack and address, such as `services-payments-prod aws_iam_role.payments-api_deploy`. */
  readonly address: string;
  readonly trust: PlacedPolicy;
  readonly identity: readonly PlacedPolicy[];
  /** Absent only in an artefact that a proof refuses. */
  readonly boundary: PlacedPolicy | undefined;
  readonly tags: Readonly<Record<string, string>>;
};

/** A policy that stands on a resource, by the ARN of the resource. */
export type ModelResourcePolicy = {
  readonly arn: string;
  readonly account: ModelAccount;
  readonly address: string;
  readonly policy: PlacedPolicy;
};

/** Who may let a job into a GitHub environment; a team is known by its slug before it exists, and by its id after. */
export type ModelReviewer =
  | { readonly kind: 'team'; readonly slug: string }
  | { readonly kind: 'team'; readonly id: number }
  | { readonly kind: 'user'; readonly id: number }
  /** What nobody can tell before it is applied, as it is written. */
  | { readonly kind: 'unknown'; readonly written: string };

/** A GitHub environment, with the only branches that may use it; undefined where any ref may. */
export type ModelGithubEnvironment = {
  readonly repository: string;
  readonly environment: string;
  readonly branches: readonly string[] | undefined;
  /** Any one of them is enough; empty where nobody must let a job through. */
  readonly reviewers: readonly ModelReviewer[];
  /** Whoever started a job cannot let it through. */
  readonly preventSelfReview: boolean;
  /** Administrators of the repository may skip the reviewers. */
  readonly adminsMayBypass: boolean;
  readonly address: string;
};

/** Everything that the proofs decide on, read from what Terraform will apply. */
export type Model = {
  readonly partition: string;
  /** `o-…`, read from the policies that name it; undefined where none does. */
  readonly organizationId: string | undefined;
  readonly managementAccount: string | undefined;
  readonly accounts: readonly ModelAccount[];
  readonly roles: readonly ModelRole[];
  readonly resourcePolicies: readonly ModelResourcePolicy[];
  readonly githubEnvironments: readonly ModelGithubEnvironment[];
  /** Every managed policy, service control policy and resource control policy as well, for the proofs over documents. */
  readonly documents: readonly {
    readonly kind: 'trust' | 'inline' | 'managed' | 'scp' | 'rcp' | 'resource' | 'permission-set';
    readonly address: string;
    readonly policy: PlacedPolicy;
  }[];
};
