import { z } from 'zod';

/** Lower-case words joined by single hyphens: neither `_` nor `--` can occur, so that no name built from ids can reach into another. */
export const idGrammar = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A permanent id of a service, team, environment, account or organisational unit. */
export const id = z
  .string()
  .regex(idGrammar, { error: 'must be lower-case words joined by single hyphens, such as "payments-api"' })
  .max(40, { error: 'must be at most 40 characters' });

/** Free text that reaches tags and descriptions: IAM's character range, and nothing that Terraform would read as a template. */
export const text = z
  .string()
  .regex(/\S/, { error: 'must not be empty' })
  .max(256, { error: 'must be at most 256 characters' })
  .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u, {
    error: 'must use only letters, digits, spaces and _ . : / = + - @ (what AWS allows in a tag)',
  });

const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, { error: 'must be a Region such as "eu-west-1"' });
const accountId = z.string().regex(/^\d{12}$/, { error: 'must be an account id of 12 digits' });
const servicePrefix = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'must be an IAM service prefix such as "dynamodb"' });
const numericId = z
  .number({ error: 'must be the numeric id that the API gives' })
  .int({ error: 'must be a whole number' })
  .positive({ error: 'must be positive' });
const email = z.email({ error: 'must be an e-mail address' });
const iamPrincipal = z.string().regex(/^arn:aws(-cn|-us-gov)?:iam::\d{12}:(role|user)\/[\w+=,.@/-]+$/, {
  error: 'must be the exact ARN of an IAM role or user',
});

/** A GitHub repository: the name for people, the numeric ids for trust, because a name can be taken over and an id cannot. */
export const githubRepository = z.strictObject({
  kind: z.literal('github'),
  name: z
    .string()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/, { error: 'must be "owner/name"' }),
  id: numericId,
  subject: z.enum(['immutable', 'name', 'both']),
  /** What a repository may be protected with depends on who can see it. */
  visibility: z.enum(['private', 'internal', 'public'], { error: 'must say who can see the repository' }),
});

/** An account name on GitHub; GitHub compares them without case. */
export const login = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}(_[A-Za-z0-9]+)?$/, { error: 'must be a GitHub login' });

/**
 * A GitHub App as which a job of this repository acts, and where its private key is.
 *
 * `kms` is the id of the key that `import-app-key.sh` made: it signs and nobody can read it. `'secret'` is a company that
 * cannot import keys into KMS: whoever takes part in the job of that environment can copy the key, which is a finding.
 *
 * @see https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app
 */
const githubApp = z.strictObject({
  appId: numericId,
  installationId: numericId,
  key: z.union([
    z.literal('secret', { error: 'must be "secret" or { kms: key id }' }),
    z.strictObject({
      kms: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { error: 'must be the id of a KMS key' }),
    }),
  ]),
});

/** What an organisation has bought from GitHub, least first. */
export const githubPlanNames = ['free', 'team', 'enterprise'] as const;

/**
 * Who may take a platform role that belongs to people: sessions of one Identity Center permission set, or principals named one by one.
 *
 * An empty list of principals is valid data and a finding, so that nobody forgets to say who.
 */
const people = z.union([
  z.strictObject({
    permissionSet: id,
    groupId: z.string().regex(/^([0-9a-f]{10}-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
      error: 'must be the id of an identity store group',
    }),
  }),
  z.strictObject({ principals: z.array(iamPrincipal) }),
]);

const leafUnit = z.strictObject({ id, holds: z.union([z.literal('foundation'), id]).optional() });
const unit = (children: z.ZodType) =>
  z.strictObject({ id, holds: z.union([z.literal('foundation'), id]).optional(), units: z.array(children).optional() });

/** The tree below the root; AWS allows five levels. */
const organizationalUnit: z.ZodType<OrganizationalUnit> = unit(unit(unit(unit(leafUnit)))) as never;
export type OrganizationalUnit = { id: string; holds?: string; units?: OrganizationalUnit[] };

/** AWS's limits, overridable because they are raised by request and by AWS. Characters; whitespace as AWS counts it for each kind. */
export const quotas = z.strictObject({
  serviceControlPolicyCharacters: z.number().int().positive(),
  serviceControlPoliciesPerTarget: z.number().int().positive(),
  resourceControlPolicyCharacters: z.number().int().positive(),
  resourceControlPoliciesPerTarget: z.number().int().positive(),
  /** Of one kind, with those that AWS and others attached. */
  attachedPoliciesPerTarget: z.number().int().positive(),
  managedPolicyCharacters: z.number().int().positive(),
  inlinePolicyCharactersPerRole: z.number().int().positive(),
  trustPolicyCharacters: z.number().int().positive(),
  rolesPerAccount: z.number().int().positive(),
});

export const organizationSchema = z.strictObject({
  name: id,
  title: text,
  partition: z.enum(['aws', 'aws-cn', 'aws-us-gov'], { error: 'must be an AWS partition' }),
  homeRegion: region,
  manage: z.enum(['all', 'accounts-exist', 'none'], { error: 'must say how much of the organisation is managed' }),
  placement: z.enum(['per-environment', 'per-team', 'per-service'], { error: 'must be a placement' }),
  accountEmail: z.string().regex(/^[^\s{}$%@]+\{account\}[^\s{}$%@]*@[a-z0-9.-]+\.[a-z]{2,}$/, {
    error: 'must be an address with {account} in it, such as "aws+{account}@example.com"',
  }),
  foundationEmails: z
    .strictObject({ management: email, platform: email, security: email, 'log-archive': email })
    .partial()
    .optional(),
  organizationalUnits: z.array(organizationalUnit),
  artifactEnvironment: id,
  repository: githubRepository,
  github: z.strictObject({
    organization: z
      .string()
      .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/, { error: 'must be the name of a GitHub organisation' }),
    id: numericId,
    issuerHost: z.string().regex(/^[a-z0-9.-]+(\/[A-Za-z0-9._-]+)*$/, { error: 'must be an issuer without https://' }),
    plan: z.enum(githubPlanNames, { error: 'must be a plan of GitHub' }),
    /** Who holds which key, by login. Service deployers stand with their team, in `registry/teams.ts`. */
    teams: z.strictObject({
      permissionCreators: z.array(login),
      servicesAppliers: z.array(login),
      guardrailsAppliers: z.array(login),
      confirmers: z.array(login).optional(),
    }),
    /** What is missing is not there yet: nothing is applied, or seen, as that App. */
    apps: z
      .strictObject({
        // Left out, and never `undefined`: whoever lists them meets an App behind every name.
        organization: z.exactOptional(githubApp),
        repositories: z.exactOptional(githubApp),
        readOnly: z.exactOptional(githubApp),
      })
      .optional(),
  }),
  gitlab: z
    .strictObject({
      issuerHost: z.string().regex(/^[a-z0-9.-]+$/, { error: 'must be an issuer without https://' }),
      group: z.string().regex(/^[A-Za-z0-9_.-]+$/, { error: 'must be a top-level group' }),
    })
    .optional(),
  people: z.strictObject({ breakGlass: people, auditor: people, administrator: people }),
  identityCenter: z
    .strictObject({
      instanceArn: z.string().regex(/^arn:aws(-cn|-us-gov)?:sso:::instance\/ssoins-[0-9a-f]{16}$/, {
        error: 'must be the ARN of an Identity Center instance',
      }),
      region,
    })
    .optional(),
  trustedAccounts: z.array(accountId),
  quotas: quotas.partial().optional(),
  /** How long evidence of an apply is locked, in whole years; 7 where it is not said. It counts for entries written from then on. */
  evidenceYears: z
    .number({ error: 'must be a number of years' })
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be between 1 and 100' })
    .max(100, { error: 'must be between 1 and 100' })
    .optional(),
});

export const environmentSchema = z.strictObject({
  id,
  title: text,
  production: z.boolean({ error: 'must be true or false' }),
  posture: z.enum(['broad', 'scoped'], { error: 'must be a posture' }),
  regions: z.array(region).min(1, { error: 'must name at least one Region' }),
  services: z.record(
    servicePrefix,
    z.union([z.literal('every-region'), z.array(region).min(1, { error: 'must name at least one Region' })]),
  ),
  deployFrom: z.union([
    z.literal('any-ref'),
    z.strictObject({
      branch: z
        .string()
        .max(244, { error: 'must be at most 244 characters' })
        .regex(/^(?!.*(\.\.|\/\/|@\{))[A-Za-z0-9][A-Za-z0-9._/-]*[A-Za-z0-9]$/, {
          error: 'must be the exact name of a branch',
        }),
    }),
  ]),
  approvals: z
    .number({ error: 'must be a number of people' })
    .int({ error: 'must be a whole number' })
    .min(0, { error: 'must be between 0 and 6' })
    .max(6, { error: 'must be between 0 and 6' }),
  /**
   * Whose workflows run the jobs that take build and deploy roles: the service's own, or the reusable ones of this
   * repository, which trust then demands. The stage `test` has no reusable workflow and is never pinned; a high-risk
   * deployment that needs approvals is pinned whatever stands here.
   */
  workflows: z.enum(['own', 'platform'], { error: 'must say whose workflows build and deploy' }),
});

export const accountPhases = ['pending', 'intake', 'active', 'suspended'] as const;

const lockedAccount = z.strictObject({
  phase: z.enum(accountPhases, { error: 'must be an account phase' }),
  id: accountId.optional(),
  environment: id.optional(),
});

/** `environments/lock.json`: what was decided once. Written by commands, changed by review. */
export const lockSchema = z.strictObject({
  organization: z.strictObject({
    id: z
      .string()
      .regex(/^o-[a-z0-9]{10,32}$/, { error: 'must be an organisation id such as "o-exampleorgid"' })
      .optional(),
    guardrails: z.enum(['detached', 'attached'], { error: 'must say whether the guardrails are attached' }),
  }),
  accounts: z.record(id, lockedAccount),
  homes: z.record(id, z.record(id, id)),
  /** Homes that services are moving out of, by service and environment. While one stands here the service has both. */
  moves: z.record(id, z.record(id, id)).optional(),
  stacks: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'must be the name of a stack' })),
  /** Numeric ids by slug: reviewers of an environment are named by id, and the teams are made in another stack. */
  github: z
    .strictObject({
      teams: z.record(z.string().regex(idGrammar, { error: 'must be the slug of a GitHub team' }), numericId),
    })
    .optional(),
});

/** A stack may leave the output only with the evidence that its state was empty. */
export const retiredStackSchema = z.strictObject({
  stack: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'must be the name of a stack' }),
  evidence: z.strictObject({
    resources: z.literal(0, { error: 'must be 0: a state with resources is destroyed by an apply first' }),
    serial: z.number().int().positive({ error: 'must be the serial of the empty state' }),
    run: z
      .url({ error: 'must be the address of the run that emptied the state' })
      .regex(/^\S+$/, { error: 'must be the address of the run that emptied the state' }),
  }),
});

/**
 * `environments/imports/<stack>.json`: what a killed apply made and lost, which the next apply takes into the state.
 * Written by `platform recover`, and removed once the state holds it.
 */
export const recoverySchema = z.strictObject({
  version: z.literal(1, { error: 'must be 1' }),
  stack: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'must be the name of a stack' }),
  made: z.iso.date({ error: 'must be a date such as "2027-01-31"' }),
  imports: z
    .array(
      z.strictObject({
        to: z
          .string()
          .regex(/^[a-z0-9_]+\.[A-Za-z0-9_-]+$/, { error: 'must be the address of a resource, "type.name"' }),
        id: z.string().regex(/^[\x21-\x7e]{1,2048}$/, { error: 'must be the id by which the provider imports it' }),
      }),
    )
    .min(1, { error: 'must import something; remove the file otherwise' }),
});

export type Organization = z.infer<typeof organizationSchema>;
export type Environment = z.infer<typeof environmentSchema>;
export type Posture = Environment['posture'];
export type DeployFrom = Environment['deployFrom'];
export type People = z.infer<typeof people>;
export type GithubPlan = (typeof githubPlanNames)[number];
export type GithubApp = z.infer<typeof githubApp>;
/** The Apps, by what they are for. */
export type GithubApps = NonNullable<Organization['github']['apps']>;
export type GithubAppName = keyof GithubApps;
export type GithubRepository = z.infer<typeof githubRepository>;
export type AccountPhase = (typeof accountPhases)[number];
export type LockedAccount = z.infer<typeof lockedAccount>;
export type Lock = z.infer<typeof lockSchema>;
export type RetiredStack = z.infer<typeof retiredStackSchema>;
export type Recovery = z.infer<typeof recoverySchema>;
export type Quotas = z.infer<typeof quotas>;

/** Types a literal; the values are checked when the platform is loaded, so that all findings come together. */
export const defineOrganization = (organization: Organization): Organization => organization;

/** Types a literal; the values are checked when the platform is loaded, so that all findings come together. */
export const defineEnvironment = (environment: Environment): Environment => environment;

/** A GitHub repository by name and numeric id (`gh api repos/OWNER/NAME --jq .id`). `subject` follows the repository's own OIDC setting; new repositories are `immutable`. `visibility` is private unless it is said. */
export const github = (
  name: string,
  {
    id,
    subject = 'immutable',
    visibility = 'private',
  }: { id: number; subject?: GithubRepository['subject']; visibility?: GithubRepository['visibility'] },
): GithubRepository => ({ kind: 'github', name, id, subject, visibility });
