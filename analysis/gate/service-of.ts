import type { Values } from '../plan/resource-change';

/** The account that `services-<account>` stands for; undefined for any other stack. */
export const accountOfServices = (stack: string): string | undefined => /^services-(.+)$/.exec(stack)?.[1];

/**
 * The service that a resource of `services-<account>` belongs to, by the name that it has and, where its type has tags, by
 * its tag as well. Undefined for every other type, and where the two disagree: then it is nobody's to lose.
 */
export function serviceOf(type: string, before: Values | null, accountId: string): string | undefined {
  const form = Object.hasOwn(forms, type) ? forms[type] : undefined;
  if (form === undefined || before === null) return undefined;
  const name = before[form.argument];
  const service = typeof name === 'string' ? form.service(name, accountId) : undefined;
  if (service === undefined || !form.tagged) return service;
  const { tags } = before as { tags?: Record<string, unknown> | null };
  return tags?.['platform:service'] === service && tags['platform:owner'] === undefined ? service : undefined;
}

type Form = {
  readonly argument: string;
  readonly tagged: boolean;
  readonly service: (name: string, accountId: string) => string | undefined;
};

const slashed = (name: string) => /^([a-z0-9]+(?:-[a-z0-9]+)*)\/[^/]/.exec(name)?.[1];

/** Buckets have one namespace for everybody: the account's id at the end says whose it is. */
const dashed = (name: string, accountId: string) =>
  name.endsWith(`-${accountId}`) ? /^([a-z0-9]+(?:-[a-z0-9]+)*)--[a-z0-9]/.exec(name)?.[1] : undefined;

const inArn = (arn: string, accountId: string) => {
  const [, account, name] = /^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:(\d{12}):secret:(.+)$/.exec(arn) ?? [];
  return account === accountId && name !== undefined ? slashed(name) : undefined;
};

const partOfBucket: Form = { argument: 'bucket', tagged: false, service: dashed };

/** What a service has that cannot be brought back, by type. A type that is missing here belongs to no service. */
const forms: Readonly<Record<string, Form>> = {
  aws_ecr_repository: { argument: 'name', tagged: true, service: slashed },
  aws_secretsmanager_secret: { argument: 'name', tagged: true, service: slashed },
  aws_secretsmanager_secret_policy: { argument: 'secret_arn', tagged: false, service: inArn },
  aws_s3_bucket: { argument: 'bucket', tagged: true, service: dashed },
  aws_s3_bucket_lifecycle_configuration: partOfBucket,
  aws_s3_bucket_policy: partOfBucket,
  aws_s3_bucket_public_access_block: partOfBucket,
  aws_s3_bucket_server_side_encryption_configuration: partOfBucket,
  aws_s3_bucket_versioning: partOfBucket,
};
