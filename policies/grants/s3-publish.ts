import { bucketName } from '../names';
import { allow } from './allow';
import type { Grant } from './grant';

/** Publishes files to one bucket of the service, and takes old ones away. */
export const s3Publish: Grant<'s3-publish'> = ({ service, home }, { bucket }) => {
  const arn = `arn:${home.partition}:s3:::${bucketName(service, bucket, home.account)}`;
  return [
    // Synchronising compares what is there.
    allow('S3PublishList', ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'], arn),
    // Large files go up in parts; old ones are deleted, their versions kept.
    allow(
      'S3PublishObjects',
      ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'],
      `${arn}/*`,
    ),
  ];
};
