import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const queues = ({ service, home }: GrantInput) => homeArn(home, 'sqs', resourceName(service, '*'));

/** Queues of the service. */
export const sqs: Use = {
  services: ['sqs'],
  broad: (input) => [allow('SqsOwn', 'sqs:*', queues(input)), allow('SqsList', 'sqs:ListQueues', '*')],
  scoped: (input) => [
    // Queues and their settings, not the messages; a redrive is part of getting out of a bad rollout.
    allow(
      'SqsOwn',
      [
        'sqs:CreateQueue',
        'sqs:DeleteQueue',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ListDeadLetterSourceQueues',
        'sqs:ListQueueTags',
        'sqs:SetQueueAttributes',
        'sqs:StartMessageMoveTask',
        'sqs:TagQueue',
        'sqs:UntagQueue',
      ],
      queues(input),
    ),
  ],
  runtime: (input) => [
    allow(
      'SqsMessages',
      [
        'sqs:ChangeMessageVisibility',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage',
        'sqs:SendMessage',
      ],
      queues(input),
    ),
  ],
};
