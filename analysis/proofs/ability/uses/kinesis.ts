import type { UsedService } from '../calls';

/** Terraform's `aws_kinesis_stream`, tagged after it is active, and the records in it. */
export const kinesis: UsedService = {
  rollout: {
    name: 'rollout of data streams',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisdatastreams.html',
    'first deployment': [
      { actions: ['kinesis:CreateStream'], on: 'stream/{service}--clicks', tags: 'none' },
      { actions: ['kinesis:AddTagsToStream', 'kinesis:TagResource'], on: 'stream/{service}--clicks', tags: 'sent' },
      {
        actions: [
          'kinesis:DescribeStreamSummary',
          'kinesis:IncreaseStreamRetentionPeriod',
          'kinesis:ListTagsForResource',
          'kinesis:ListTagsForStream',
          'kinesis:StartStreamEncryption',
        ],
        on: 'stream/{service}--clicks',
        tags: 'own',
      },
      {
        actions: ['kinesis:StartStreamEncryption'],
        on: 'arn:{partition}:kms:{region}:{account}:key/0a1b2c3d',
        tags: 'own',
      },
    ],
    'second deployment': [
      {
        actions: [
          'kinesis:DecreaseStreamRetentionPeriod',
          'kinesis:DescribeStreamSummary',
          'kinesis:ListTagsForResource',
          'kinesis:ListTagsForStream',
          'kinesis:StopStreamEncryption',
        ],
        on: 'stream/{service}--clicks',
        tags: 'own',
      },
      {
        actions: ['kinesis:StopStreamEncryption'],
        on: 'arn:{partition}:kms:{region}:{account}:key/0a1b2c3d',
        tags: 'own',
      },
      {
        actions: ['kinesis:AddTagsToStream', 'kinesis:TagResource'],
        on: 'stream/{service}--clicks',
        tags: 'own and sent',
      },
      {
        actions: ['kinesis:RemoveTagsFromStream', 'kinesis:UntagResource'],
        on: 'stream/{service}--clicks',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    removal: [{ actions: ['kinesis:DeleteStream'], on: 'stream/{service}--clicks', tags: 'own' }],
  },
  run: {
    name: 'use of data streams',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisdatastreams.html',
    run: [
      {
        actions: [
          'kinesis:DescribeStream',
          'kinesis:DescribeStreamSummary',
          'kinesis:GetRecords',
          'kinesis:GetShardIterator',
          'kinesis:ListShards',
          'kinesis:PutRecord',
          'kinesis:PutRecords',
        ],
        on: 'stream/{service}--clicks',
        tags: 'own',
      },
    ],
  },
  broad: {
    name: 'trying out data streams',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisdatastreams.html',
    run: [
      { actions: ['kinesis:GetRecords', 'kinesis:PutRecord'], on: 'stream/{service}--clicks', tags: 'own' },
      { actions: ['kinesis:DescribeLimits', 'kinesis:ListStreams'], on: '*', tags: 'none' },
    ],
  },
};
