import { bucketName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';

/** With the account in the pattern: names are shared by the partition, and production's buckets have the same start. */
const buckets = ({ service, home }: GrantInput) =>
  `arn:${home.partition}:s3:::${bucketName(service, '*', home.account)}`;
const objects = (input: GrantInput) => `${buckets(input)}/*`;

/** Buckets of the service. */
export const s3: Use = {
  services: ['s3'],
  broad: (input) => [
    allow('S3Own', 's3:*', [buckets(input), objects(input)]),
    allow('S3List', 's3:ListAllMyBuckets', '*'),
  ],
  scoped: (input) => [
    // Buckets and their settings, with what Terraform reads back; not the objects.
    allow(
      'S3Own',
      [
        's3:CreateBucket',
        's3:DeleteBucket',
        's3:Get*Configuration',
        's3:GetBucket*',
        's3:ListBucket',
        's3:ListTagsForResource',
        's3:Put*Configuration',
        's3:PutBucketCORS',
        's3:PutBucketLogging',
        's3:PutBucketNotification',
        's3:PutBucketOwnershipControls',
        's3:PutBucketPublicAccessBlock',
        's3:PutBucketTagging',
        's3:PutBucketVersioning',
        's3:PutBucketWebsite',
        's3:TagResource',
        's3:UntagResource',
      ],
      buckets(input),
    ),
  ],
  runtime: (input) => [
    allow('S3Bucket', ['s3:GetBucketLocation', 's3:ListBucket'], buckets(input)),
    allow(
      'S3Objects',
      ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      objects(input),
    ),
  ],
};
