import type { GithubAppName } from '../environments/schema';

/**
 * Every name that the platform gives or demands, with the grammar of the AWS service that must accept it.
 *
 * Ids contain neither `_` nor `--`, so `<service>--*` and `<service>/*` can never reach into a service whose id
 * begins with the same word: `pay--*` does not match `pay-api--queue`.
 */
export const paths = {
  platform: '/platform/',
  pipeline: '/pipeline/',
  runtime: (service: string) => `/runtime/${service}/`,
} as const;

export const tags = {
  service: 'platform:service',
  owner: 'platform:owner',
  team: 'platform:team',
  environment: 'platform:environment',
  stage: 'platform:stage',
} as const;

/** The value of `platform:owner` on what all services of an account share. */
export const sharedOwner = 'platform';

/** Permissions boundaries, in every account under `/platform/`. */
export const boundaryNames = {
  pipeline: 'pipeline',
  runtime: 'runtime',
  guardrailsApply: 'guardrails-apply-boundary',
  platform: 'platform-boundary',
  people: 'people-boundary',
} as const;

/** Identities of the platform (section 4 of the security rules): hub roles in the platform account, member roles of the same name elsewhere. */
export const platformIdentities = [
  'platform-plan',
  'main-plan',
  'services-apply',
  'guardrails-apply',
  'drift',
] as const;
export type PlatformIdentity = (typeof platformIdentities)[number];

/** Roles that people take. */
export const peopleRoles = ['break-glass', 'auditor', 'administrator'] as const;
export type PeopleRole = (typeof peopleRoles)[number];

/** The role that AWS Organizations makes in every account that it creates. */
export const organizationAccountAccessRole = 'OrganizationAccountAccessRole';

/** An account as ARNs need it. */
export type Place = { readonly partition: string; readonly account: string; readonly region: string };

export const roleArn = ({ partition, account }: Pick<Place, 'partition' | 'account'>, path: string, name: string) =>
  `arn:${partition}:iam::${account}:role${path}${name}`;
export const policyArn = ({ partition, account }: Pick<Place, 'partition' | 'account'>, name: string) =>
  `arn:${partition}:iam::${account}:policy${paths.platform}${name}`;

/** `<service>--<name>`: Lambda, ECS, SQS, SNS, DynamoDB, EventBridge, Step Functions, CloudFormation, load balancers, alarms. */
export const resourceName = (service: string, name: string) => `${service}--${name}`;

/** `<service>--<name>-<account>`: S3, whose names are shared by the whole partition. */
export const bucketName = (service: string, name: string, account: string) => `${service}--${name}-${account}`;

/** `<service>/<name>`: ECR, Secrets Manager, SSM parameters (with a leading slash), KMS aliases. */
export const pathName = (service: string, name: string) => `${service}/${name}`;

/** The default image repository of a service. */
export const imageRepository = 'app';
/** The bucket that holds a service's build artefacts. */
export const artifactBucket = 'artifacts';
/** The bucket that holds a static site's files. */
export const siteBucket = 'site';
/** The bucket that keeps the reports of a service's test stage. */
export const testResultsBucket = 'test-results';

/** State and plans of the platform, in the platform account. */
export const stateBucketName = (organization: string, account: string) => `${organization}-platform-state-${account}`;
export const stateKeyAlias = 'alias/platform/state';
/** By its alias a key keeps its name when another takes its place. */
export const appKeyAliases = {
  organization: 'alias/platform/github-app-organization',
  repositories: 'alias/platform/github-app-repositories',
  readOnly: 'alias/platform/github-app-read-only',
} as const satisfies Record<GithubAppName, `alias/platform/${string}`>;
export const appKeyAliasArn = ({ partition, account, region }: Place, app: GithubAppName) =>
  `arn:${partition}:kms:${region}:${account}:${appKeyAliases[app]}`;
/** The evidence of every apply, in the platform account: apart from the state, because nobody may rewrite it. */
export const evidenceBucketName = (organization: string, account: string) =>
  `${organization}-platform-evidence-${account}`;
export const evidenceKeyAlias = 'alias/platform/evidence';
/** One object a stack. */
export const stateObject = (stack: string) => `state/${stack}.tfstate`;
