import type { Statement } from '../document';
import { stateKeyAlias } from '../names';
import { byItsAlias } from './by-its-alias';
import type { IdentityInput } from './identity';
import { stateKeys } from './state-keys';

type Bucket = Pick<IdentityInput, 'partition' | 'stateBucket' | 'stateKeyArn'>;

const objects = ({ partition, stateBucket }: Bucket, keys: readonly string[]) =>
  keys.map((key) => `arn:${partition}:s3:::${stateBucket}/${key}`);

/** Reads the state of the stacks; `*` stands for any part of a stack's name. */
export const readState = (bucket: Bucket, ...stacks: readonly string[]): Statement[] => [
  {
    // Terraform lists the bucket when it starts, and the provider asks with the same call whether the bucket is there.
    Sid: 'ListState',
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: `arn:${bucket.partition}:s3:::${bucket.stateBucket}`,
  },
  {
    // A plan begins with the state as it was left.
    Sid: 'ReadState',
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: objects(bucket, stacks.map(stateKeys.state)),
  },
  {
    // Everything in the bucket is encrypted under this key.
    Sid: 'DecryptState',
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Resource: bucket.stateKeyArn,
    Condition: byItsAlias(stateKeyAlias),
  },
];

/** Writes the state of the stacks and holds their locks; a state is never deleted, its versions are the way back. */
export const writeState = (bucket: Bucket, ...stacks: readonly string[]): Statement[] => [
  {
    // The state after an apply, and the lock while it runs.
    Sid: 'WriteStateAndLock',
    Effect: 'Allow',
    Action: 's3:PutObject',
    Resource: objects(
      bucket,
      stacks.flatMap((stack) => [stateKeys.state(stack), `${stateKeys.state(stack)}.tflock`]),
    ),
  },
  {
    // A lock is read when it is refused, and deleted when the apply ends.
    Sid: 'ReadAndReleaseLock',
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:DeleteObject'],
    Resource: objects(
      bucket,
      stacks.map((stack) => `${stateKeys.state(stack)}.tflock`),
    ),
  },
  encrypt(bucket),
];

/** Saves plans for the apply run. */
export const savePlans = (bucket: Bucket): Statement[] => [
  {
    // Only added to: a bucket policy and the hash in the job's output show a plan that was replaced.
    Sid: 'SavePlans',
    Effect: 'Allow',
    Action: 's3:PutObject',
    Resource: objects(bucket, [stateKeys.plans]),
  },
  encrypt(bucket),
];

/** Reads the plan that was approved. */
export const applyPlans = (bucket: Bucket): Statement[] => [
  {
    // The very file that was judged.
    Sid: 'ReadPlans',
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: objects(bucket, [stateKeys.plans]),
  },
];

const encrypt = ({ stateKeyArn }: Bucket): Statement => ({
  // What is written to the bucket is encrypted under its key.
  Sid: 'EncryptState',
  Effect: 'Allow',
  Action: 'kms:GenerateDataKey',
  Resource: stateKeyArn,
  Condition: byItsAlias(stateKeyAlias),
});
