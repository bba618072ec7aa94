import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { Construct } from 'constructs';
import type { PolicyDocument } from '../policies/document';
import { sharedOwner, stateKeyAlias, tags } from '../policies/names';
import { addressed } from './addressed';
import { policyJson } from './policy-json';
import { PrivateBucket } from './private-bucket';

export type StateStoreProps = {
  readonly bucket: string;
  readonly bucketPolicy: PolicyDocument;
  readonly keyPolicy: PolicyDocument;
};

/** Where Terraform's state, saved plans and their evidence live: versioned, encrypted with a key of its own, never destroyed. */
export class StateStore extends Construct {
  constructor(scope: Construct, id: string, { bucket, bucketPolicy, keyPolicy }: StateStoreProps) {
    super(scope, id);
    const owned = { [tags.owner]: sharedOwner };
    const key = addressed(
      new KmsKey(this, 'key', {
        description: 'State and plans of the platform',
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        policy: policyJson(keyPolicy),
        tags: owned,
        lifecycle: { preventDestroy: true },
      }),
      'state',
    );
    addressed(new KmsAlias(this, 'alias', { name: stateKeyAlias, targetKeyId: key.id }), 'state');
    const store = addressed(
      new S3Bucket(this, 'bucket', { bucket, tags: owned, lifecycle: { preventDestroy: true } }),
      'state',
    );
    new PrivateBucket(this, 'private', { bucket: store.id, address: 'state' });
    addressed(
      new S3BucketVersioningA(this, 'versioning', {
        bucket: store.id,
        versioningConfiguration: { status: 'Enabled' },
      }),
      'state',
    );
    addressed(
      new S3BucketServerSideEncryptionConfigurationA(this, 'encryption', {
        bucket: store.id,
        rule: [
          {
            applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn },
            bucketKeyEnabled: true,
          },
        ],
      }),
      'state',
    );
    addressed(
      new S3BucketLifecycleConfiguration(this, 'lifecycle', {
        bucket: store.id,
        rule: [
          // A plan is worthless once it is applied or stale, and it holds what the state holds.
          { id: 'plans', status: 'Enabled', filter: [{ prefix: 'plans/' }], expiration: [{ days: 30 }] },
        ],
      }),
      'state',
    );
    addressed(
      new S3BucketPolicy(this, 'bucket-policy', { bucket: store.id, policy: policyJson(bucketPolicy) }),
      'state',
    );
  }
}
