import { document, type PolicyDocument } from '../document';
import { noRoleOfAService } from './no-role-of-a-service';

/**
 * Nobody reads or writes state in clear text, nobody deletes a version of it, because they are the way back, and no role
 * of a service comes near it.
 */
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
    noRoleOfAService('s3:*', partition, [bucket, `${bucket}/*`]),
  );
};
