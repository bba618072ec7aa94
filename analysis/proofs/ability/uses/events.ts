import type { UsedService } from '../calls';

/** Terraform's `aws_cloudwatch_event_bus`, rule and target, and the events that are put. */
export const events: UsedService = {
  rollout: {
    name: 'rollout of event buses and rules',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html',
    'first deployment': [
      { actions: ['events:CreateEventBus', 'events:TagResource'], on: 'event-bus/{service}--orders', tags: 'sent' },
      {
        actions: ['events:PutRule', 'events:TagResource'],
        on: ['rule/{service}--nightly', 'rule/{service}--orders/{service}--new'],
        tags: 'sent',
      },
      {
        actions: ['events:PutTargets', 'events:DescribeRule', 'events:ListTagsForResource', 'events:ListTargetsByRule'],
        on: ['rule/{service}--nightly', 'rule/{service}--orders/{service}--new'],
        tags: 'own',
      },
      {
        actions: ['events:DescribeEventBus', 'events:ListTagsForResource'],
        on: 'event-bus/{service}--orders',
        tags: 'own',
      },
    ],
    'second deployment': [
      {
        actions: ['events:DescribeEventBus', 'events:ListTagsForResource', 'events:UpdateEventBus'],
        on: 'event-bus/{service}--orders',
        tags: 'own',
      },
      {
        actions: [
          'events:DescribeRule',
          'events:ListTagsForResource',
          'events:ListTargetsByRule',
          'events:PutRule',
          'events:PutTargets',
          'events:DisableRule',
          'events:EnableRule',
        ],
        on: ['rule/{service}--nightly', 'rule/{service}--orders/{service}--new'],
        tags: 'own',
      },
      {
        actions: ['events:TagResource'],
        on: ['event-bus/{service}--orders', 'rule/{service}--nightly'],
        tags: 'own and sent',
      },
      {
        actions: ['events:UntagResource'],
        on: 'rule/{service}--nightly',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    removal: [
      {
        actions: ['events:RemoveTargets', 'events:DeleteRule'],
        on: ['rule/{service}--nightly', 'rule/{service}--orders/{service}--new'],
        tags: 'own',
      },
      { actions: ['events:DeleteEventBus'], on: 'event-bus/{service}--orders', tags: 'own' },
    ],
  },
  run: {
    name: 'use of event buses and rules',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html',
    run: [
      { actions: ['events:PutEvents'], on: 'event-bus/{service}--orders', tags: 'own' },
      { actions: ['events:PutEvents'], on: 'event-bus/default', tags: 'none' },
    ],
  },
  broad: {
    name: 'trying out event buses and rules',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html',
    run: [
      { actions: ['events:PutEvents'], on: 'event-bus/{service}--orders', tags: 'own' },
      { actions: ['events:ListEventBuses', 'events:ListRules', 'events:TestEventPattern'], on: '*', tags: 'none' },
    ],
  },
};
