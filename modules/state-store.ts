import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { Construct } from 'constructs';
import type { PolicyDocument } from '../policies/document';
import { stateKeyAlias } from '../policies/names';
import { addressed } from './addressed';
import { EncryptedBucket } from './encrypted-bucket';

export type StateStoreProps = {
  readonly bucket: string;
  readonly bucketPolicy: PolicyDocument;
  readonly keyPolicy: PolicyDocument;
};

/** Where Terraform's state and saved plans live. */
export class StateStore extends Construct {
  constructor(scope: Construct, id: string, props: StateStoreProps) {
    super(scope, id);
    const { name } = new EncryptedBucket(this, 'store', {
      ...props,
      alias: stateKeyAlias,
      description: 'State and plans of the platform',
      address: 'state',
    });
    addressed(
      new S3BucketLifecycleConfiguration(this, 'lifecycle', {
        bucket: name,
        rule: [
          // A plan is worthless once it is applied or stale, and it holds what the state holds.
          { id: 'plans', status: 'Enabled', filter: [{ prefix: 'plans/' }], expiration: [{ days: 30 }] },
        ],
      }),
      'state',
    );
  }
}
