import { document, type PolicyDocument } from '../document';
import { bucketName, type Place, testResultsBucket } from '../names';

/** Reports of tests travel over TLS; who reads and writes them is decided by the roles of this account. */
export const testResultsBucketPolicy = ({
  service,
  place: { partition, account },
}: {
  readonly service: string;
  readonly place: Pick<Place, 'partition' | 'account'>;
}): PolicyDocument => {
  const bucket = `arn:${partition}:s3:::${bucketName(service, testResultsBucket, account)}`;
  return document({
    // A report tells what a service does and where.
    Sid: 'OnlyTls',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [bucket, `${bucket}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
};
