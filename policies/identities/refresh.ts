import type { Statement } from '../document';
import { artifactBucket, bucketName } from '../names';
import type { IdentityInput } from './identity';
import { refreshReads } from './refresh-reads';

/** Types that exist in the management account alone. */
const organizational = /^aws_(organizations|ssoadmin)_/;

/** `s3:ListBucket` also lists what a bucket holds: it is given for the platform's own buckets only. */
const listing = 's3:ListBucket';

/** Everything that the provider reads in this kind of account, and nothing that a stack does not emit. */
export const refresh = ({ partition, account, accountKind, stateBucket }: IdentityInput): Statement[] => [
  {
    // The settings of what the stacks made; most of these calls cannot be narrowed to a resource.
    Sid: 'RefreshWhatTheStacksEmit',
    Effect: 'Allow',
    Action: readsIn(accountKind),
    Resource: '*',
  },
  {
    // The provider asks whether a bucket is still there with this call.
    Sid: 'FindOwnBuckets',
    Effect: 'Allow',
    Action: listing,
    Resource: [stateBucket, bucketName('*', artifactBucket, account)].map(
      (bucket) => `arn:${partition}:s3:::${bucket}`,
    ),
  },
];

/** Sorted and without repetition, so that the policy is the same whatever the order of the data. */
const readsIn = (accountKind: IdentityInput['accountKind']): string[] => [
  ...new Set(
    Object.entries(refreshReads)
      .filter(([type]) => accountKind === 'management' || !organizational.test(type))
      .flatMap(([, reads]): readonly string[] => reads)
      .filter((action) => action !== listing)
      .concat('sts:GetCallerIdentity')
      .sort(),
  ),
];
