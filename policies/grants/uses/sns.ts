import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

/** The pattern covers subscriptions, whose ARN begins with the topic's. */
const topics = ({ service, home }: GrantInput) => homeArn(home, 'sns', resourceName(service, '*'));

/** Topics of the service. */
export const sns: Use = {
  services: ['sns'],
  broad: (input) => [
    allow('SnsOwn', 'sns:*', topics(input)),
    allow('SnsList', ['sns:ListSubscriptions', 'sns:ListTopics'], '*'),
  ],
  scoped: (input) => [
    allow(
      'SnsOwn',
      [
        'sns:CreateTopic',
        'sns:DeleteTopic',
        'sns:GetSubscriptionAttributes',
        'sns:GetTopicAttributes',
        'sns:ListSubscriptionsByTopic',
        'sns:ListTagsForResource',
        'sns:SetSubscriptionAttributes',
        'sns:SetTopicAttributes',
        'sns:Subscribe',
        'sns:TagResource',
        'sns:Unsubscribe',
        'sns:UntagResource',
      ],
      topics(input),
    ),
  ],
  runtime: (input) => [allow('SnsPublish', ['sns:GetTopicAttributes', 'sns:Publish'], topics(input))],
};
