import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { Construct } from 'constructs';
import type { PolicyDocument } from '../policies/document';
import { sharedOwner, tags } from '../policies/names';
import { addressed } from './addressed';
import { policyJson } from './policy-json';
import { PrivateBucket } from './private-bucket';

export type EncryptedBucketProps = {
  readonly bucket: string;
  readonly alias: string;
  /** What the key encrypts, for people. */
  readonly description: string;
  readonly bucketPolicy: PolicyDocument;
  readonly keyPolicy: PolicyDocument;
  /** The name of every resource in its stack. */
  readonly address: string;
  /**
   * Versions can be locked. It can be said only while the bucket is made.
   *
   * @default false
   */
  readonly locked?: boolean;
};

/** A bucket of the platform's own: private, versioned, encrypted with a key of its own, never destroyed. */
export class EncryptedBucket extends Construct {
  /** Its name, known once it is made. */
  readonly name: string;
  readonly versioning: S3BucketVersioningA;

  constructor(scope: Construct, id: string, props: EncryptedBucketProps) {
    super(scope, id);
    const { bucket, alias, description, bucketPolicy, keyPolicy, address, locked } = props;
    const owned = { [tags.owner]: sharedOwner };
    const key = addressed(
      new KmsKey(this, 'key', {
        description,
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        policy: policyJson(keyPolicy),
        tags: owned,
        lifecycle: { preventDestroy: true },
      }),
      address,
    );
    addressed(new KmsAlias(this, 'alias', { name: alias, targetKeyId: key.id }), address);
    const store = addressed(
      new S3Bucket(this, 'bucket', {
        bucket,
        ...(locked && { objectLockEnabled: true }),
        tags: owned,
        lifecycle: { preventDestroy: true },
      }),
      address,
    );
    this.name = store.id;
    new PrivateBucket(this, 'private', { bucket: store.id, address });
    this.versioning = addressed(
      new S3BucketVersioningA(this, 'versioning', {
        bucket: store.id,
        versioningConfiguration: { status: 'Enabled' },
      }),
      address,
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
      address,
    );
    addressed(
      new S3BucketPolicy(this, 'bucket-policy', { bucket: store.id, policy: policyJson(bucketPolicy) }),
      address,
    );
  }
}
