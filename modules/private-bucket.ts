import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { Construct } from 'constructs';
import { addressed } from './addressed';

/** Nothing in the bucket can become public, and access is decided by policies alone. */
export class PrivateBucket extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { bucket, address }: { readonly bucket: string; readonly address: string },
  ) {
    super(scope, id);
    addressed(
      new S3BucketPublicAccessBlock(this, 'public-access', {
        bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      }),
      address,
    );
    addressed(
      new S3BucketOwnershipControls(this, 'ownership', { bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } }),
      address,
    );
  }
}
