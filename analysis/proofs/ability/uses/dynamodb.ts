import type { UsedService } from '../calls';

/** Terraform's `aws_dynamodb_table`, and the items in it. */
export const dynamodb: UsedService = {
  rollout: {
    name: 'rollout of tables',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html',
    'first deployment': [
      { actions: ['dynamodb:CreateTable', 'dynamodb:TagResource'], on: 'table/{service}--orders', tags: 'sent' },
      {
        actions: [
          'dynamodb:UpdateContinuousBackups',
          'dynamodb:UpdateTimeToLive',
          'dynamodb:DescribeTable',
          'dynamodb:DescribeContinuousBackups',
          'dynamodb:DescribeTimeToLive',
          'dynamodb:ListTagsOfResource',
        ],
        on: 'table/{service}--orders',
        tags: 'own',
      },
    ],
    'second deployment': [
      {
        actions: [
          'dynamodb:DescribeTable',
          'dynamodb:DescribeContinuousBackups',
          'dynamodb:DescribeTimeToLive',
          'dynamodb:ListTagsOfResource',
          'dynamodb:UpdateTable',
          'dynamodb:UpdateTimeToLive',
          'dynamodb:UpdateContinuousBackups',
        ],
        on: 'table/{service}--orders',
        tags: 'own',
      },
      { actions: ['dynamodb:TagResource'], on: 'table/{service}--orders', tags: 'own and sent' },
      {
        actions: ['dynamodb:UntagResource'],
        on: 'table/{service}--orders',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    removal: [{ actions: ['dynamodb:DeleteTable'], on: 'table/{service}--orders', tags: 'own' }],
  },
  run: {
    name: 'use of tables',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html',
    run: [
      {
        actions: [
          'dynamodb:BatchGetItem',
          'dynamodb:BatchWriteItem',
          'dynamodb:ConditionCheckItem',
          'dynamodb:DeleteItem',
          'dynamodb:DescribeTable',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:Query',
          'dynamodb:Scan',
          'dynamodb:UpdateItem',
        ],
        on: 'table/{service}--orders',
        tags: 'own',
      },
      {
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        on: 'table/{service}--orders/stream/2026-01-01T00:00:00.000',
        tags: 'own',
      },
      { actions: ['dynamodb:ListStreams'], on: '*', tags: 'none' },
    ],
  },
  broad: {
    name: 'trying out tables',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html',
    run: [
      {
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Scan'],
        on: 'table/{service}--orders',
        tags: 'own',
      },
      { actions: ['dynamodb:DescribeLimits', 'dynamodb:ListTables'], on: '*', tags: 'none' },
    ],
  },
};
