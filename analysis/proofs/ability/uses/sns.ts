import type { UsedService } from '../calls';

/** Terraform's `aws_sns_topic` and `aws_sns_topic_subscription`, and what is published. */
export const sns: UsedService = {
  rollout: {
    name: 'rollout of topics',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html',
    'first deployment': [
      { actions: ['sns:CreateTopic', 'sns:TagResource'], on: '{service}--orders', tags: 'sent' },
      {
        actions: ['sns:GetTopicAttributes', 'sns:ListTagsForResource', 'sns:SetTopicAttributes', 'sns:Subscribe'],
        on: '{service}--orders',
        tags: 'own',
      },
      {
        actions: ['sns:GetSubscriptionAttributes', 'sns:SetSubscriptionAttributes'],
        on: '{service}--orders:0a1b2c3d',
        tags: 'own',
      },
    ],
    'second deployment': [
      {
        actions: [
          'sns:GetTopicAttributes',
          'sns:ListSubscriptionsByTopic',
          'sns:ListTagsForResource',
          'sns:SetTopicAttributes',
        ],
        on: '{service}--orders',
        tags: 'own',
      },
      { actions: ['sns:TagResource'], on: '{service}--orders', tags: 'own and sent' },
      { actions: ['sns:UntagResource'], on: '{service}--orders', tags: 'own', context: { 'aws:TagKeys': 'note' } },
    ],
    removal: [
      { actions: ['sns:Unsubscribe'], on: '{service}--orders:0a1b2c3d', tags: 'own' },
      { actions: ['sns:DeleteTopic'], on: '{service}--orders', tags: 'own' },
    ],
  },
  run: {
    name: 'use of topics',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html',
    run: [{ actions: ['sns:GetTopicAttributes', 'sns:Publish'], on: '{service}--orders', tags: 'own' }],
  },
  broad: {
    name: 'trying out topics',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html',
    run: [
      { actions: ['sns:Publish'], on: '{service}--orders', tags: 'own' },
      { actions: ['sns:ListSubscriptions', 'sns:ListTopics'], on: '*', tags: 'none' },
    ],
  },
};
