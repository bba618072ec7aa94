import { S3BucketObjectLockConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration';
import { Construct } from 'constructs';
import type { PolicyDocument } from '../policies/document';
import { evidenceKeyAlias } from '../policies/names';
import { addressed } from './addressed';
import { EncryptedBucket } from './encrypted-bucket';

export type EvidenceStoreProps = {
  readonly bucket: string;
  readonly bucketPolicy: PolicyDocument;
  readonly keyPolicy: PolicyDocument;
  /** Entries are a few kilobytes each, so that the time costs nothing; nobody can shorten it for an entry that is there. */
  readonly years: number;
};

/**
 * Where the evidence of every apply lives: an entry that is written stays for its years, whoever asks.
 *
 * COMPLIANCE and not GOVERNANCE: in the latter whoever has a permission deletes all the same.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export class EvidenceStore extends Construct {
  constructor(scope: Construct, id: string, { years, ...props }: EvidenceStoreProps) {
    super(scope, id);
    const { name, versioning } = new EncryptedBucket(this, 'store', {
      ...props,
      alias: evidenceKeyAlias,
      description: 'Evidence of what was applied and who approved it',
      address: 'evidence',
      locked: true,
    });
    addressed(
      new S3BucketObjectLockConfigurationA(this, 'lock', {
        bucket: name,
        rule: { defaultRetention: { mode: 'COMPLIANCE', years } },
        // S3 takes no lock on a bucket whose versions are not kept.
        dependsOn: [versioning],
      }),
      'evidence',
    );
  }
}
