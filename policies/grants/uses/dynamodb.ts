import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const tables = ({ service, home }: GrantInput) => homeArn(home, 'dynamodb', `table/${resourceName(service, '*')}`);

/** Tables of the service, with their indexes, streams and backups. */
export const dynamodb: Use = {
  services: ['dynamodb'],
  broad: (input) => [
    allow('DynamodbOwn', 'dynamodb:*', tables(input)),
    allow('DynamodbList', ['dynamodb:DescribeLimits', 'dynamodb:ListTables'], '*'),
  ],
  scoped: (input) => [
    // Schema, not items: a rollout does not read what the table holds.
    allow(
      'DynamodbOwn',
      [
        'dynamodb:CreateTable',
        'dynamodb:DeleteTable',
        'dynamodb:Describe*',
        'dynamodb:ListTagsOfResource',
        'dynamodb:TagResource',
        'dynamodb:UntagResource',
        'dynamodb:UpdateContinuousBackups',
        'dynamodb:UpdateTable',
        'dynamodb:UpdateTimeToLive',
      ],
      tables(input),
    ),
  ],
  runtime: (input) => [
    allow(
      'DynamodbItems',
      [
        'dynamodb:BatchGetItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:DescribeStream',
        'dynamodb:DescribeTable',
        'dynamodb:GetItem',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:Scan',
        'dynamodb:UpdateItem',
      ],
      tables(input),
    ),
    // A poller finds the stream by listing.
    allow('DynamodbListStreams', 'dynamodb:ListStreams', '*'),
  ],
};
