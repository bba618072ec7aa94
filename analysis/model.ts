import type { PolicyDocument } from './policy-document';
import type { Workflow } from './workflows/workflow';

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

/** Rules for branches or tags, of one repository or of the organisation's. */
export type ModelGithubRuleset = {
  /** As `owner/name`; `owner/*` where it holds for every one. */
  readonly repositories: readonly string[];
  readonly target: string;
  /** Only `active` rules stop anybody. */
  readonly enforcement: string;
  /** Refs that it is for, as they are written: `~DEFAULT_BRANCH`, `refs/heads/main`. */
  readonly include: readonly string[];
  /** True where refs or repositories are left out of it. */
  readonly excludes: boolean;
  /** Who may pass the rules by, as it is written; GitHub lets them. */
  readonly bypassActors: readonly string[];
  readonly deletion: boolean;
  readonly nonFastForward: boolean;
  /** Undefined where a change needs no pull request. */
  readonly pullRequest:
    | {
        readonly approvals: number;
        readonly dismissStale: boolean;
        readonly lastPushApproval: boolean;
        readonly codeOwners: boolean;
        /** Teams that must approve, by file patterns. */
        readonly reviewers: readonly {
          readonly team: ModelReviewer;
          readonly approvals: number;
          readonly files: readonly string[];
        }[];
      }
    | undefined;
  readonly address: string;
};

/** A GitHub team with the logins that the stacks put into it, in lower case. */
export type ModelGithubTeam = { readonly slug: string; readonly members: readonly string[] };

/** What a team may do in a repository, by GitHub's names: `pull`, `push`, `admin`. */
export type ModelGithubAccess = {
  /** As `owner/name`. */
  readonly repository: string;
  readonly permission: string;
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
  readonly githubRulesets: readonly ModelGithubRuleset[];
  readonly githubTeams: readonly ModelGithubTeam[];
  readonly githubAccess: readonly ModelGithubAccess[];
  /** The workflow files of this repository, where whoever loads the model has them at hand: they are no Terraform. */
  readonly workflows?: readonly Workflow[];
  /** Every managed policy, service control policy and resource control policy as well, for the proofs over documents. */
  readonly documents: readonly {
    readonly kind: 'trust' | 'inline' | 'managed' | 'scp' | 'rcp' | 'resource' | 'permission-set';
    readonly address: string;
    readonly policy: PlacedPolicy;
  }[];
};
