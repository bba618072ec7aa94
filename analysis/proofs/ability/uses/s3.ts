import type { UsedService } from '../calls';

/** Terraform's `aws_s3_bucket` and the settings around it, and the objects in it. */
export const s3: UsedService = {
  rollout: {
    name: 'rollout of buckets',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
    'first deployment': [
      {
        actions: ['s3:CreateBucket'],
        on: 'arn:{partition}:s3:::{service}--data-{account}',
        tags: 'none',
        region: 'home',
      },
      {
        actions: ['s3:PutBucketTagging', 's3:TagResource'],
        on: 'arn:{partition}:s3:::{service}--data-{account}',
        tags: 'sent',
        region: 'home',
      },
      {
        actions: [
          's3:PutBucketCORS',
          's3:PutBucketLogging',
          's3:PutBucketNotification',
          's3:PutBucketOwnershipControls',
          's3:PutBucketPublicAccessBlock',
          's3:PutBucketVersioning',
          's3:PutBucketWebsite',
          's3:PutEncryptionConfiguration',
          's3:PutLifecycleConfiguration',
        ],
        on: 'arn:{partition}:s3:::{service}--data-{account}',
        tags: 'own',
        region: 'home',
      },
    ],
    'second deployment': [
      {
        actions: [
          's3:GetAccelerateConfiguration',
          's3:GetBucketAcl',
          's3:GetBucketCORS',
          's3:GetBucketLocation',
          's3:GetBucketLogging',
          's3:GetBucketNotification',
          's3:GetBucketObjectLockConfiguration',
          's3:GetBucketOwnershipControls',
          's3:GetBucketPolicy',
          's3:GetBucketPublicAccessBlock',
          's3:GetBucketRequestPayment',
          's3:GetBucketTagging',
          's3:GetBucketVersioning',
          's3:GetBucketWebsite',
          's3:GetEncryptionConfiguration',
          's3:GetLifecycleConfiguration',
          's3:GetReplicationConfiguration',
          's3:ListBucket',
          's3:ListTagsForResource',
        ],
        on: 'arn:{partition}:s3:::{service}--data-{account}',
        tags: 'own',
        region: 'home',
      },
      {
        actions: ['s3:PutBucketVersioning', 's3:PutLifecycleConfiguration'],
        on: 'arn:{partition}:s3:::{service}--data-{account}',
        tags: 'own',
        region: 'home',
      },
      {
        actions: ['s3:PutBucketTagging', 's3:TagResource'],
        on: 'arn:{partition}:s3:::{service}--data-{account}',
        tags: 'own and sent',
        region: 'home',
      },
      {
        actions: ['s3:UntagResource'],
        on: 'arn:{partition}:s3:::{service}--data-{account}',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
        region: 'home',
      },
    ],
    removal: [
      {
        actions: ['s3:DeleteBucket'],
        on: 'arn:{partition}:s3:::{service}--data-{account}',
        tags: 'own',
        region: 'home',
      },
    ],
  },
  run: {
    name: 'use of buckets',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
    run: [
      {
        actions: ['s3:GetBucketLocation', 's3:ListBucket'],
        on: 'arn:{partition}:s3:::{service}--data-{account}',
        tags: 'own',
        region: 'home',
      },
      {
        actions: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
        on: 'arn:{partition}:s3:::{service}--data-{account}/key',
        tags: 'own',
        region: 'home',
      },
    ],
  },
  broad: {
    name: 'trying out buckets',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
    run: [
      {
        actions: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
        on: 'arn:{partition}:s3:::{service}--data-{account}/key',
        tags: 'none',
        region: 'home',
      },
      { actions: ['s3:ListAllMyBuckets'], on: '*', tags: 'none', region: 'home' },
    ],
  },
};
