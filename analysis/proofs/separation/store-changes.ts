import type { KeptStore } from '../kept-store';
import type { Ask } from './actor';

/** The calls that change who reads and writes a bucket of the platform, and whether its versions and its key stay. */
export function storeChanges({ bucket, key, alias }: KeptStore, region: string): Ask[] {
  const here = { 'aws:RequestedRegion': region };
  return [
    ...[
      's3:PutBucketPolicy',
      's3:DeleteBucketPolicy',
      's3:PutBucketVersioning',
      's3:PutEncryptionConfiguration',
      's3:PutReplicationConfiguration',
    ].map((action): Ask => ({ action, resource: bucket.arn, context: here, policy: bucket.policy })),
    ...['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:CreateGrant'].map(
      (action): Ask => ({
        action,
        resource: key.arn,
        context: { ...here, 'kms:ResourceAliases': [alias] },
        policy: key.policy,
      }),
    ),
  ];
}
