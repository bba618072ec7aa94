import { artifactBucket, bucketName, siteBucket, testResultsBucket } from '../names';
import type { IdentityInput } from './identity';

/** ARN patterns of every bucket that a `services-*` stack makes in the account. */
export const serviceBuckets = ({ partition, account }: Pick<IdentityInput, 'partition' | 'account'>): string[] =>
  [artifactBucket, siteBucket, testResultsBucket].map(
    (name) => `arn:${partition}:s3:::${bucketName('*', name, account)}`,
  );
