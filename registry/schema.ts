import { z } from 'zod';
import { githubRepository, id, login, text } from '../environments/schema';
import { grantUse, type RuntimeService, runtimeServices, useNames } from './grants';

export { github } from '../environments/schema';

const gitlabProject = z.strictObject({
  kind: z.literal('gitlab'),
  path: z.string().regex(/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)+$/, { error: 'must be "group/project"' }),
  id: z.number().int().positive(),
});
const codecommitRepository = z.strictObject({
  kind: z.literal('codecommit'),
  name: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/, { error: 'must be the name of a CodeCommit repository' }),
});
const source = z.discriminatedUnion('kind', [githubRepository, gitlabProject, codecommitRepository]);

const runtimes = z.record(id, z.enum(Object.keys(runtimeServices) as RuntimeService[])).optional();
const profile = z.discriminatedUnion('profile', [
  z.strictObject({ profile: z.literal('container-on-ecs'), cluster: id, runtimes }),
  z.strictObject({ profile: z.literal('serverless'), tool: z.enum(['terraform', 'cloudformation']), runtimes }),
  z.strictObject({ profile: z.literal('static-site'), runtimes }),
  z.strictObject({ profile: z.literal('infrastructure'), runtimes }),
]);

export const stages = ['test', 'build', 'deploy'] as const;
const stageOverride = z.strictObject({ grants: z.array(grantUse) }).optional();

const share = z.strictObject({
  use: z.enum(['dynamodb', 'events', 's3', 'sns', 'sqs']),
  name: id,
  with: id,
  access: z.enum(['read', 'write']),
});

export const serviceSchema = z.strictObject({
  id,
  title: text.optional(),
  team: id,
  repository: source,
  environments: z.array(id).min(1, { error: 'must name at least one environment' }),
  pipeline: profile,
  uses: z.array(z.enum(useNames)).optional(),
  stages: z.strictObject({ test: stageOverride, build: stageOverride, deploy: stageOverride }).optional(),
  secrets: z.array(id).optional(),
  shares: z.array(share).optional(),
  criticality: z.enum(['standard', 'business-critical']).optional(),
  /** Its production is opened by two disjoint teams, one after the other. */
  highRisk: z.boolean({ error: 'must be true or false' }).optional(),
});

export const teamSchema = z.strictObject({
  id,
  title: text,
  github: z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, { error: 'must be the slug of a GitHub team' }),
  /** Who may let a deployment of the team's services through, by GitHub login. */
  deployers: z.array(login),
});

/**
 * `registry/retired.ts`: what ended, by id, forever.
 *
 * An account ends in three steps. Its phase in the lock is `suspended`: it moves to that unit, and its stacks stay as they
 * are. Its name is in `accounts` as well, while the lock still has it: its stacks forget what they hold. Its stacks are in
 * `environments/retired.ts` with their evidence, and it leaves the lock: the organisation's stack forgets it.
 */
export const retiredIdsSchema = z.strictObject({
  services: z.array(id),
  teams: z.array(id),
  environments: z.array(id),
  accounts: z.array(id),
  /**
   * Retired accounts that AWS is to close, when they leave the lock. The stack `organization` must have been applied once
   * with the name here and the account still in the lock, or the gate refuses the end.
   */
  close: z.array(id).optional(),
});

export const waiverSchema = z.strictObject({
  finding: z.string().min(1),
  reason: text,
  owner: id,
  expires: z.iso.date({ error: 'must be a date such as "2027-01-31"' }),
});

const lossReason = { reason: text, owner: id, expires: z.iso.date({ error: 'must be a date such as "2027-01-31"' }) };
const stackName = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'must be the name of a stack' });

/**
 * `registry/losses.ts`: what somebody means to lose although nothing is retired: one resource of a stack by its address,
 * or everything that one stack holds of a service which has left that account.
 */
export const lossSchema = z.union([
  z.strictObject({
    stack: stackName,
    address: z.string().regex(/^[a-z0-9_]+\.[A-Za-z0-9_-]+$/, { error: 'must be "type.name"' }),
    ...lossReason,
  }),
  z.strictObject({ stack: stackName, service: id, ...lossReason }),
]);

export type ServiceEntry = z.infer<typeof serviceSchema>;
export type Source = ServiceEntry['repository'];
export type Profile = ServiceEntry['pipeline'];
export type Stage = (typeof stages)[number];
export type Share = z.infer<typeof share>;
export type Team = z.infer<typeof teamSchema>;
export type RetiredIds = z.infer<typeof retiredIdsSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type Loss = z.infer<typeof lossSchema>;

type Runtimes = { runtimes?: Record<string, RuntimeService> };

/** Types a literal; the values are checked when the platform is loaded, so that all findings come together. */
export const defineService = (service: ServiceEntry): ServiceEntry => service;

/** Types a literal; the values are checked when the platform is loaded, so that all findings come together. */
export const defineTeam = (team: Team): Team => team;

/** A GitLab project by path and numeric id. Stages of one project are kept apart among honest jobs only: see the threat model. */
export const gitlab = (path: string, { id }: { id: number }): Source => ({ kind: 'gitlab', path, id });

/** A CodeCommit repository whose CodeBuild project in the service's own account runs the stages. */
export const codecommit = (name: string): Source => ({ kind: 'codecommit', name });

/** A container image built once, pulled by digest and rolled out as an ECS service on a shared cluster. */
export const containerOnEcs = (options: { cluster: string } & Runtimes): Profile => ({
  profile: 'container-on-ecs',
  ...options,
});

/** Lambda functions, rolled out by Terraform or through CloudFormation (SAM, CDK, Serverless Framework). */
export const serverless = ({
  tool = 'terraform',
  ...options
}: { tool?: 'terraform' | 'cloudformation' } & Runtimes = {}): Profile => ({
  profile: 'serverless',
  tool,
  ...options,
});

/** Files behind CloudFront, in the bucket `<service>--site-<account>` that the platform makes. */
export const staticSite = (options: Runtimes = {}): Profile => ({ profile: 'static-site', ...options });

/** A repository that runs Terraform itself for what it lists under `uses`. */
export const infrastructure = (options: Runtimes = {}): Profile => ({ profile: 'infrastructure', ...options });
