import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { Construct } from 'constructs';
import type { PolicyDocument } from '../policies/document';
import { bucketName } from '../policies/names';
import { addressed } from './addressed';
import { policyJson } from './policy-json';
import { PrivateBucket } from './private-bucket';

export type ServiceBucketProps = {
  readonly service: string;
  readonly name: string;
  readonly account: string;
  readonly policy: PolicyDocument;
  readonly tags: Readonly<Record<string, string>>;
  /** @default objects stay until somebody deletes them */
  readonly expiresAfterDays?: number;
};

/** A bucket that the platform makes for a service, because no pipeline may write a bucket policy. */
export class ServiceBucket extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { service, name, account, policy, tags, expiresAfterDays }: ServiceBucketProps,
  ) {
    super(scope, id);
    const address = `${service}_${name}`;
    const bucket = addressed(
      new S3Bucket(this, 'bucket', { bucket: bucketName(service, name, account), tags }),
      address,
    );
    new PrivateBucket(this, 'private', { bucket: bucket.id, address });
    addressed(
      new S3BucketVersioningA(this, 'versioning', {
        bucket: bucket.id,
        versioningConfiguration: { status: 'Enabled' },
      }),
      address,
    );
    if (expiresAfterDays !== undefined) {
      addressed(
        new S3BucketLifecycleConfiguration(this, 'lifecycle', {
          bucket: bucket.id,
          rule: [
            {
              id: 'expire',
              status: 'Enabled',
              filter: [{ prefix: '' }],
              expiration: [{ days: expiresAfterDays }],
              noncurrentVersionExpiration: [{ noncurrentDays: expiresAfterDays }],
            },
          ],
        }),
        address,
      );
    }
    addressed(new S3BucketPolicy(this, 'policy', { bucket: bucket.id, policy: policyJson(policy) }), address);
  }
}
