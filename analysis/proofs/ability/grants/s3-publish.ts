import type { Calls, Work } from '../calls';

const bucket = 'arn:{partition}:s3:::{service}--{bucket}-{owner}';

const sync: readonly Calls[] = [
  {
    actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
    on: bucket,
    tags: 'none',
    region: 'home',
  },
  {
    actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'],
    on: `${bucket}/index.html`,
    tags: 'none',
    region: 'home',
  },
];

/** `aws s3 sync --delete`; a rollback publishes the files of an earlier build again. */
export const s3Publish: Work = {
  name: 'publishing files',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html',
  'first deployment': sync,
  'second deployment': [
    ...sync,
    { actions: ['s3:DeleteObject'], on: `${bucket}/old.js`, tags: 'none', region: 'home' },
  ],
};
