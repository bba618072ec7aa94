import type { UsedService } from '../calls';

/** Terraform's `aws_cloudwatch_log_group` with filters and subscriptions, and the lines. */
export const logs: UsedService = {
  rollout: {
    name: 'rollout of log groups',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html',
    'first deployment': [
      {
        actions: ['logs:CreateLogGroup', 'logs:TagResource'],
        on: [
          'log-group:/aws/codebuild/{service}--test',
          'log-group:/aws/lambda/{service}--api',
          'log-group:/ecs/{service}/web',
        ],
        tags: 'sent',
      },
      {
        actions: ['logs:PutMetricFilter', 'logs:PutRetentionPolicy', 'logs:PutSubscriptionFilter'],
        on: [
          'log-group:/aws/codebuild/{service}--test',
          'log-group:/aws/lambda/{service}--api',
          'log-group:/ecs/{service}/web',
        ],
        tags: 'own',
      },
      { actions: ['logs:DescribeLogGroups'], on: '*', tags: 'none' },
    ],
    'second deployment': [
      {
        actions: [
          'logs:DescribeMetricFilters',
          'logs:DescribeSubscriptionFilters',
          'logs:ListTagsForResource',
          'logs:PutMetricFilter',
          'logs:PutRetentionPolicy',
          'logs:PutSubscriptionFilter',
        ],
        on: [
          'log-group:/aws/codebuild/{service}--test',
          'log-group:/aws/lambda/{service}--api',
          'log-group:/ecs/{service}/web',
        ],
        tags: 'own',
      },
      {
        actions: ['logs:TagResource'],
        on: [
          'log-group:/aws/codebuild/{service}--test',
          'log-group:/aws/lambda/{service}--api',
          'log-group:/ecs/{service}/web',
        ],
        tags: 'own and sent',
      },
      {
        actions: ['logs:UntagResource'],
        on: [
          'log-group:/aws/codebuild/{service}--test',
          'log-group:/aws/lambda/{service}--api',
          'log-group:/ecs/{service}/web',
        ],
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    removal: [
      {
        actions: [
          'logs:DeleteMetricFilter',
          'logs:DeleteRetentionPolicy',
          'logs:DeleteSubscriptionFilter',
          'logs:DeleteLogGroup',
        ],
        on: [
          'log-group:/aws/codebuild/{service}--test',
          'log-group:/aws/lambda/{service}--api',
          'log-group:/ecs/{service}/web',
        ],
        tags: 'own',
      },
    ],
  },
  run: {
    name: 'use of log groups',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html',
    run: [
      {
        actions: ['logs:CreateLogStream', 'logs:GetLogEvents', 'logs:PutLogEvents'],
        on: [
          'log-group:/aws/codebuild/{service}--test:log-stream:web/1',
          'log-group:/aws/lambda/{service}--api:log-stream:web/1',
          'log-group:/ecs/{service}/web:log-stream:web/1',
        ],
        tags: 'none',
      },
      {
        actions: ['logs:DescribeLogStreams', 'logs:FilterLogEvents', 'logs:GetQueryResults', 'logs:StartQuery'],
        on: [
          'log-group:/aws/codebuild/{service}--test',
          'log-group:/aws/lambda/{service}--api',
          'log-group:/ecs/{service}/web',
        ],
        tags: 'own',
      },
    ],
  },
  broad: {
    name: 'trying out log groups',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html',
    run: [
      {
        actions: ['logs:FilterLogEvents', 'logs:StartQuery'],
        on: [
          'log-group:/aws/codebuild/{service}--test',
          'log-group:/aws/lambda/{service}--api',
          'log-group:/ecs/{service}/web',
        ],
        tags: 'own',
      },
      { actions: ['logs:StopQuery'], on: '*', tags: 'none' },
    ],
  },
};
