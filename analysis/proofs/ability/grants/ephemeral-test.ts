import type { Work } from '../calls';

/** Queues, topics and tables that a test run makes, uses and deletes; the workload under test is only called. */
export const ephemeralTest: Work = {
  name: 'ephemeral tests',
  source:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-abac-tagging-resource-control.html',
  'first deployment': [
    { actions: ['sqs:CreateQueue', 'sqs:TagQueue'], on: '{service}--test-orders', tags: 'sent', optional: true },
    { actions: ['sns:CreateTopic', 'sns:TagResource'], on: '{service}--test-orders', tags: 'sent', optional: true },
    {
      actions: ['dynamodb:CreateTable', 'dynamodb:TagResource'],
      on: 'table/{service}--test-orders',
      tags: 'sent',
      optional: true,
    },
  ],
  run: [
    {
      actions: [
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage',
        'sqs:SendMessage',
      ],
      on: '{service}--test-orders',
      tags: 'own',
      optional: true,
    },
    { actions: ['sns:GetTopicAttributes', 'sns:Publish'], on: '{service}--test-orders', tags: 'own', optional: true },
    {
      actions: [
        'dynamodb:BatchWriteItem',
        'dynamodb:DeleteItem',
        'dynamodb:DescribeTable',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:Scan',
        'dynamodb:UpdateItem',
      ],
      on: 'table/{service}--test-orders',
      tags: 'own',
      optional: true,
    },
    { actions: ['lambda:InvokeFunction'], on: 'function:{service}--test-api', tags: 'own', optional: true },
    { actions: ['states:StartExecution'], on: 'stateMachine:{service}--test-flow', tags: 'own', optional: true },
    { actions: ['states:DescribeExecution'], on: 'execution:{service}--test-flow:run', tags: 'own', optional: true },
  ],
  removal: [
    { actions: ['sqs:DeleteQueue'], on: '{service}--test-orders', tags: 'own', optional: true },
    { actions: ['sns:DeleteTopic'], on: '{service}--test-orders', tags: 'own', optional: true },
    { actions: ['dynamodb:DeleteTable'], on: 'table/{service}--test-orders', tags: 'own', optional: true },
  ],
};
