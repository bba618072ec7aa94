import type { Statement } from '../document';
import type { IdentityInput } from './identity';
import { serviceBuckets } from './service-buckets';

/** What the provider needs beside its reads of settings where `services-*` stacks hold buckets. */
export const findBuckets = (input: IdentityInput): Statement[] =>
  input.holdsServices
    ? [
        {
          // The provider asks with this call whether a bucket is still there; it lists names as well, so only these.
          Sid: 'FindBucketsOfServices',
          Effect: 'Allow',
          Action: 's3:ListBucket',
          Resource: serviceBuckets(input),
        },
      ]
    : [];
