import { z } from 'zod';
import { id } from '../environments/schema';

/**
 * The catalogue: every grant that a stage may hold, with the parameters it takes.
 *
 * The permissions themselves are in `policies/grants/<name>.ts`; an entry names grants and never writes IAM JSON.
 */
export const grantParameters = {
  'ecr-push': {},
  'ecr-pull': {},
  'ecs-deploy': { cluster: id },
  'lambda-deploy': {},
  's3-publish': { bucket: id },
  'cloudfront-invalidate': {},
  'cloudformation-deploy': {},
  'test-results': {},
  'ephemeral-test': {},
  'pass-runtime-role': {},
} as const;

export type GrantName = keyof typeof grantParameters;
export const grantNames = Object.keys(grantParameters) as GrantName[];

/** One use of a grant in an entry, such as `{ grant: 'ecs-deploy', cluster: 'main' }`. */
export type GrantUse = {
  [Name in GrantName]: { grant: Name } & { [Key in keyof (typeof grantParameters)[Name]]: string };
}[GrantName];

const variants = grantNames.map((name) => z.strictObject({ grant: z.literal(name), ...grantParameters[name] }));
export const grantUse = z.discriminatedUnion('grant', variants as never) as unknown as z.ZodType<GrantUse>;

/**
 * AWS services that an entry may name under `uses`, by IAM service prefix.
 *
 * Each gives the deploy stage what it needs to roll the service's own resources out (broad or scoped by the
 * environment's posture) and the runtime roles what they need to use them.
 */
export const useNames = [
  'apigateway',
  'athena',
  'cloudfront',
  'cloudwatch',
  'dynamodb',
  'elasticache',
  'elasticloadbalancing',
  'events',
  'firehose',
  'glue',
  'kinesis',
  'kms',
  'lambda',
  'logs',
  'rds',
  's3',
  'scheduler',
  'secretsmanager',
  'sns',
  'sqs',
  'ssm',
  'states',
] as const;
export type UseName = (typeof useNames)[number];

/** What may run as a runtime role: the name that an entry writes, and the AWS service that assumes the role. */
export const runtimeServices = {
  'ecs-tasks': 'ecs-tasks.amazonaws.com',
  events: 'events.amazonaws.com',
  firehose: 'firehose.amazonaws.com',
  glue: 'glue.amazonaws.com',
  lambda: 'lambda.amazonaws.com',
  scheduler: 'scheduler.amazonaws.com',
  states: 'states.amazonaws.com',
} as const;
export type RuntimeService = keyof typeof runtimeServices;
