import { artifactBucket, bucketName } from '../names';
import { allow } from './allow';
import type { Grant } from './grant';

/** Publishes files to one bucket of the service, and takes old ones away; what the build stage made is fetched for it. */
export const s3Publish: Grant<'s3-publish'> = ({ service, home, artifacts }, { bucket }) => {
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
    ...(artifacts === undefined || bucket === artifactBucket
      ? []
      : fetchBuild(`arn:${artifacts.partition}:s3:::${bucketName(service, artifactBucket, artifacts.account)}`)),
  ];
};

const fetchBuild = (held: string) => [
  // A rollback fetches an earlier version.
  allow('S3PublishFetch', ['s3:GetObject', 's3:GetObjectVersion'], `${held}/*`),
  allow('S3PublishFetchList', ['s3:GetBucketLocation', 's3:ListBucket'], held),
];
