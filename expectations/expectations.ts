import type { AccountPhase, Organization, Posture, Quotas } from '../environments/schema';
import type { AccountKind } from '../registry/platform';

/** What should be true once everything is applied: written beside the Terraform, and read by the proofs that judge it. */
export type Expectations = {
  readonly organization: OrganizationFacts;
  readonly accounts: readonly ExpectedAccount[];
  readonly homes: readonly ExpectedHome[];
  readonly roles: readonly ExpectedRole[];
  readonly githubEnvironments: readonly ExpectedRepository[];
  /** Logins of the people of each team that holds a key over this repository, by slug. */
  readonly githubTeams: Readonly<Record<string, readonly string[]>>;
  readonly githubApps: readonly ExpectedGithubApp[];
  /** Names of the stacks that the output must hold, empty ones too. */
  readonly stacks: readonly string[];
  readonly ended: ExpectedEnds;
};

/** What ended. Only what belonged to it, and the losses that are named, may be lost where a loss cannot be undone. */
export type ExpectedEnds = {
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly environments: readonly string[];
  readonly accounts: readonly string[];
  /** Those of the accounts that AWS is to close. */
  readonly close: readonly string[];
  readonly losses: readonly ExpectedLoss[];
};

/** One resource by its address, or everything that a stack holds of a service which has no home there. */
export type ExpectedLoss = {
  readonly stack: string;
  readonly address: string | null;
  readonly service: string | null;
};

export type OrganizationFacts = {
  readonly name: string;
  readonly id: string | null;
  readonly partition: Organization['partition'];
  readonly manage: Organization['manage'];
  readonly homeRegion: string;
  /** Where the organisation's quotas are others than AWS gives everybody. */
  readonly quotas: Partial<Quotas>;
  /** Whose tokens may open a role at all: this organisation's on GitHub, and its group's on GitLab where it has one. */
  readonly issuers: {
    readonly github: { readonly issuer: string; readonly owner: string; readonly ownerId: number };
    readonly gitlab: { readonly issuer: string; readonly group: string } | null;
  };
  /** The repository that everything is made from. */
  readonly platform: {
    /** As `owner/name`. */
    readonly repository: string;
    /** Whether the GitHub plan has rules for its branches. */
    readonly canBeRuled: boolean;
  };
  /** Accounts of others that may use what a policy opens to them. */
  /** Ids of the units that were there before, by registry id. */
  readonly units: Readonly<Record<string, string>>;
  readonly trustedAccounts: readonly string[];
  readonly environments: readonly ExpectedEnvironment[];
};

export type ExpectedEnvironment = {
  readonly id: string;
  readonly posture: Posture;
  readonly production: boolean;
  readonly regions: readonly string[];
  /** Services by IAM prefix, each with the Regions that the environment allows for it. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  /** The only ref that its jobs may come from; null where any may. */
  readonly ref: string | null;
};

export type ExpectedAccount = {
  readonly name: string;
  readonly id: string | null;
  readonly kind: AccountKind;
  readonly phase: AccountPhase;
  readonly environment: string | null;
  readonly unit: string | null;
};

/** One service in one account of an environment. All of its roles there own the same things, which are listed here once. */
export type ExpectedHome = {
  readonly service: string;
  readonly team: string;
  readonly environment: string;
  readonly account: string;
  readonly accountId: string;
  /** ARN patterns (`*`) of what is the service's own by name, and of its artefacts where another account holds them. */
  readonly owns: readonly string[];
};

type CommonRole = {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly account: string;
  readonly accountId: string;
  readonly boundary: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Everyone that the role must admit; whoever is not listed stays out. */
  readonly admits: readonly Admission[];
};

export type ExpectedServiceRole = CommonRole & {
  readonly kind: 'pipeline' | 'cloudformation' | 'runtime';
  readonly service: string;
  readonly team: string;
  readonly environment: string;
  /** The stage of a pipeline's role; the other roles have none. */
  readonly stage: string | null;
  /** Exact ARNs of the only roles that it may pass to an AWS service. */
  readonly passes: readonly string[];
  readonly job: ExpectedJob;
};

/** What a role is there to do. */
export type ExpectedJob = {
  readonly profile: string;
  /** What the stage holds of the catalogue, with its parameters; empty for a runtime role. */
  readonly grants: readonly ({ readonly grant: string } & Readonly<Record<string, string>>)[];
  /** AWS services whose resources it rolls out, or uses when it is a runtime role. */
  readonly uses: readonly string[];
  /** What the service builds for other environments to pull. */
  readonly builds: readonly ('images' | 'bundles')[];
  /** The account that holds it; null where nothing is built. */
  readonly artifacts: string | null;
  /** The AWS service that takes a runtime role; null for the others. */
  readonly principal: string | null;
  /** True for a runtime role that starts the workload and does none of its work. */
  readonly startsOnly: boolean;
  /** Names of the secrets that the workload reads; `*` for those that the service's rollout makes. */
  readonly secrets: readonly string[];
  /** Things of other services that a runtime role may reach, because their owners share them. */
  readonly receives: readonly ExpectedShare[];
};

export type ExpectedShare = {
  readonly owner: string;
  /** Where the owner lives in the same environment. */
  readonly account: string;
  readonly use: string;
  readonly name: string;
  readonly access: 'read' | 'write';
};

export type ExpectedPlatformRole = CommonRole & {
  readonly kind: 'platform' | 'people';
  /** Such as `services-apply` or `break-glass`. */
  readonly identity: string;
};

export type ExpectedRole = ExpectedServiceRole | ExpectedPlatformRole;

export type Admission =
  | GithubAdmission
  | GitlabAdmission
  | ServiceAdmission
  | RoleAdmission
  | SelfAdmission
  | PeopleAdmission;

/** What the honest token says. A claim that is absent here may have any value. */
export type GithubClaims = {
  readonly aud: string;
  /** A token holds one of them; two only while a repository moves to immutable subjects. */
  readonly sub: readonly string[];
  readonly repository: string;
  readonly repository_id: string;
  readonly environment: string;
  readonly ref?: string;
  readonly job_workflow_ref?: string;
};
export type GithubAdmission = { readonly kind: 'github'; readonly issuer: string; readonly claims: GithubClaims };

export type GitlabClaims = {
  readonly aud: string;
  readonly sub: readonly string[];
  readonly project_path: string;
  readonly ref: string;
};
export type GitlabAdmission = { readonly kind: 'gitlab'; readonly issuer: string; readonly claims: GitlabClaims };

/** An AWS service. Null and empty where it does not document that it sends the key. */
export type ServiceAdmission = {
  readonly kind: 'service';
  readonly principal: string;
  readonly sourceAccount: string | null;
  /** Each is an example that must be admitted. */
  readonly sourceArns: readonly string[];
};

/** A role by its exact ARN; `organization` is the organisation that it must belong to, where it is known. */
export type RoleAdmission = { readonly kind: 'role'; readonly arn: string; readonly organization: string | null };

/** The role's own sessions: in the platform account the hub role is the member role, which Terraform assumes. */
export type SelfAdmission = { readonly kind: 'self'; readonly arn: string };

/** People: exact principals, or the roles that Identity Center makes for one permission set (`?` is one character). */
export type PeopleAdmission =
  | { readonly kind: 'permission-set'; readonly permissionSet: string; readonly arnPattern: string }
  | { readonly kind: 'principal'; readonly arn: string };

/** A GitHub App, and the only role that signs for it; `key` is null where the private key is a secret of GitHub's. */
export type ExpectedGithubApp = {
  readonly name: string;
  readonly signers: readonly string[];
  readonly key: string | null;
};

export type ExpectedRepository = {
  readonly repository: string;
  readonly environments: readonly ExpectedGithubEnvironment[];
};

export type ExpectedGithubEnvironment = {
  readonly name: string;
  /** Null means that no branch policy is expected. */
  readonly branch: string | null;
  /** Slug of the team that lets jobs through; null where nobody must, and where nobody can: on a plan without reviewers, or before the team has an id. */
  readonly reviewers: string | null;
  /** The id of that team in the lock; null before it is known, and where nobody must. */
  readonly reviewerId: number | null;
};
