import type { ModelAccount, ModelResourcePolicy } from '../model';
import { same } from '../read-back/same';
import type { Loading } from './loading';
import { placeOf, type StackPlace } from './place-of';
import { resolveAttribute } from './resolve';
import { addressOf, type Resource, resourcesOf, subjectOf } from './stack';

type Kind = {
  readonly type: string;
  /** The argument or attribute that says which resource it is of. */
  readonly of: string;
  readonly arn: (value: string, place: StackPlace) => string;
};

const isArn = (text: string) => text.startsWith('arn:');

/** Policies that stand on resources, and how each names its resource. */
const kinds: readonly Kind[] = [
  { type: 'aws_s3_bucket', of: 'arn', arn: (arn) => arn },
  { type: 'aws_secretsmanager_secret', of: 'arn', arn: (arn) => arn },
  { type: 'aws_kms_key', of: 'arn', arn: (arn) => arn },
  {
    type: 'aws_s3_bucket_policy',
    of: 'bucket',
    arn: (bucket, { partition }) => (isArn(bucket) ? bucket : `arn:${partition}:s3:::${bucket}`),
  },
  {
    type: 'aws_ecr_repository_policy',
    of: 'repository',
    arn: (name, { partition, region, account }) => `arn:${partition}:ecr:${region}:${account}:repository/${name}`,
  },
  { type: 'aws_secretsmanager_secret_policy', of: 'secret_arn', arn: (arn) => arn },
  {
    type: 'aws_kms_key_policy',
    of: 'key_id',
    arn: (key, { partition, region, account }) =>
      isArn(key) ? key : `arn:${partition}:kms:${region}:${account}:key/${key}`,
  },
];

/** Every policy that stands on a resource, each resource once. */
export function resourcePolicies(loading: Loading, accounts: readonly ModelAccount[]): ModelResourcePolicy[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const byArn = new Map<string, ModelResourcePolicy>();
  for (const kind of kinds) {
    for (const resource of resourcesOf(loading.stacks, kind.type)) {
      const found = placedPolicy(loading, kind, resource, byId);
      if (found === undefined) continue;
      // A state repeats the policy in the bucket that it is of.
      const other = byArn.get(found.arn)?.policy.document;
      if (other !== undefined && !same(other, found.policy.document)) {
        loading.problems.note(subjectOf(resource), 'a resource must have one policy', found.arn, 'keep one of the two');
      }
      byArn.set(found.arn, found);
    }
  }
  return [...byArn.values()];
}

function placedPolicy(
  { problems, policy }: Loading,
  { type, of, arn }: Kind,
  resource: Resource,
  accounts: ReadonlyMap<string, ModelAccount>,
): ModelResourcePolicy | undefined {
  // Only these may leave the policy to a resource of its own.
  if (!type.endsWith('_policy') && !resource.block.policy) return undefined;
  const place = placeOf(resource.stack);
  const account = accounts.get(place?.account ?? '');
  if (place === undefined || account === undefined) {
    problems.note(subjectOf(resource), 'provider must accept exactly one account', 'none', 'set allowed_account_ids');
    return undefined;
  }
  const noted = problems.count;
  const owner = resolveAttribute(resource, of, problems);
  if (owner === undefined) {
    if (problems.count === noted) problems.note(subjectOf(resource), `${of} must be given`, 'nothing', 'write it');
    return undefined;
  }
  const placed = policy(resource, 'policy', arn(owner, place));
  return placed && { arn: arn(owner, place), account, address: addressOf(resource), policy: placed };
}
