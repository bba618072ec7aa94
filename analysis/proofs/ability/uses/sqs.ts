import type { UsedService } from '../calls';

/** Terraform's `aws_sqs_queue` with its policy and redrive, and the messages in it. */
export const sqs: UsedService = {
  rollout: {
    name: 'rollout of queues',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html',
    'first deployment': [
      { actions: ['sqs:CreateQueue', 'sqs:TagQueue'], on: '{service}--orders', tags: 'sent' },
      {
        actions: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ListQueueTags', 'sqs:SetQueueAttributes'],
        on: '{service}--orders',
        tags: 'own',
      },
    ],
    'second deployment': [
      {
        actions: [
          'sqs:GetQueueAttributes',
          'sqs:ListDeadLetterSourceQueues',
          'sqs:ListQueueTags',
          'sqs:SetQueueAttributes',
        ],
        on: '{service}--orders',
        tags: 'own',
      },
      { actions: ['sqs:TagQueue'], on: '{service}--orders', tags: 'own and sent' },
      { actions: ['sqs:UntagQueue'], on: '{service}--orders', tags: 'own', context: { 'aws:TagKeys': 'note' } },
    ],
    rollback: [{ actions: ['sqs:StartMessageMoveTask'], on: '{service}--orders', tags: 'own' }],
    removal: [{ actions: ['sqs:DeleteQueue'], on: '{service}--orders', tags: 'own' }],
  },
  run: {
    name: 'use of queues',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html',
    run: [
      {
        actions: [
          'sqs:ChangeMessageVisibility',
          'sqs:DeleteMessage',
          'sqs:GetQueueAttributes',
          'sqs:GetQueueUrl',
          'sqs:ReceiveMessage',
          'sqs:SendMessage',
        ],
        on: '{service}--orders',
        tags: 'own',
      },
    ],
  },
  broad: {
    name: 'trying out queues',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html',
    run: [
      { actions: ['sqs:PurgeQueue', 'sqs:ReceiveMessage', 'sqs:SendMessage'], on: '{service}--orders', tags: 'own' },
      { actions: ['sqs:ListQueues'], on: '*', tags: 'none' },
    ],
  },
};
