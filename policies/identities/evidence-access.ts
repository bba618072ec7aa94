import type { Statement } from '../document';
import { evidenceKeyAlias } from '../names';
import { byItsAlias } from './by-its-alias';
import { evidenceKeys } from './evidence-keys';
import type { IdentityInput } from './identity';

type Bucket = Pick<IdentityInput, 'partition' | 'evidenceBucket' | 'stateKeyArn'>;

const arn = ({ partition, evidenceBucket }: Bucket) => `arn:${partition}:s3:::${evidenceBucket}`;

/** Sees that the bucket is there, which is what a search for drift asks, and how long the chain is; never what an entry says. */
export const findEvidence = (bucket: Bucket): Statement[] => [
  {
    // The provider asks with the call that also lists: the names in it are numbers.
    Sid: 'ListEvidence',
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: arn(bucket),
  },
];

/** Reads the whole chain. */
export const readEvidence = (bucket: Bucket): Statement[] => [
  ...findEvidence(bucket),
  {
    // The chain says which commit was applied last, and who let it through.
    Sid: 'ReadEvidence',
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: `${arn(bucket)}/${evidenceKeys.all}`,
  },
  {
    // It is encrypted under a key of its own, so that whoever reads it does not also read the state.
    Sid: 'DecryptEvidence',
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Resource: bucket.stateKeyArn,
    Condition: byItsAlias(evidenceKeyAlias),
  },
];

/** Reads the chain and adds entries: before an apply, and again with its outcome. The bucket refuses to replace one. */
export const addEvidence = (bucket: Bucket): Statement[] => adding(bucket, evidenceKeys.entries);

/** Says where the chain begins, of a fresh fork or anew, which no job can: anchors, and no entry. */
export const anchorEvidence = (bucket: Bucket): Statement[] => adding(bucket, evidenceKeys.anchors);

const adding = (bucket: Bucket, keys: string): Statement[] => [
  ...readEvidence(bucket),
  {
    // An entry is added; nothing here deletes one, or touches how long it is kept.
    Sid: 'WriteEvidence',
    Effect: 'Allow',
    Action: 's3:PutObject',
    Resource: `${arn(bucket)}/${keys}`,
  },
  {
    // What is written to the bucket is encrypted under its key.
    Sid: 'EncryptEvidence',
    Effect: 'Allow',
    Action: 'kms:GenerateDataKey',
    Resource: bucket.stateKeyArn,
    Condition: byItsAlias(evidenceKeyAlias),
  },
];
