import { document, type PolicyDocument } from '../document';

/** Nobody reads or writes state in clear text, and nobody deletes a version of it: they are the way back. */
export const stateBucketPolicy = ({
  partition,
  stateBucket,
}: {
  readonly partition: string;
  readonly stateBucket: string;
}): PolicyDocument => {
  const bucket = `arn:${partition}:s3:::${stateBucket}`;
  return document(
    {
      // State holds whatever the providers put in it.
      Sid: 'DenyUnencryptedTransport',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [bucket, `${bucket}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      // The versions of a state are the way back; nobody empties them.
      Sid: 'DenyDeletingVersions',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:DeleteBucket', 's3:DeleteObjectVersion'],
      Resource: [bucket, `${bucket}/*`],
    },
  );
};
