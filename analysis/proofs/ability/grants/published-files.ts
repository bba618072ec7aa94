import type { Work } from '../calls';

const bucket = 'arn:{partition}:s3:::{service}--artifacts-{artifacts}';

/** Reading what the build stage made, in the account that holds it, to publish it here. */
export const publishedFiles: Work = {
  name: 'fetching the build',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html',
  'first deployment': [
    { actions: ['s3:GetBucketLocation', 's3:ListBucket'], on: bucket, tags: 'none', region: 'home' },
    { actions: ['s3:GetObject'], on: `${bucket}/build/index.html`, tags: 'none', region: 'home' },
  ],
  rollback: [{ actions: ['s3:GetObjectVersion'], on: `${bucket}/build/index.html`, tags: 'none', region: 'home' }],
};
