import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { logGroupCalls } from '../log-group-calls';
import { ownLogGroups } from '../own-log-groups';

const groups = (input: GrantInput) => ownLogGroups(input, 'codebuild', 'ecs', 'lambda');
const find = 'logs:DescribeLogGroups';

/** Log groups of the service. */
export const logs: Use = {
  services: ['logs'],
  broad: (input) => [allow('LogsOwn', 'logs:*', groups(input)), allow('LogsList', [find, 'logs:StopQuery'], '*')],
  scoped: (input) => [
    // Groups, filters and subscriptions, not the lines.
    allow(
      'LogsOwn',
      [
        ...logGroupCalls,
        'logs:DeleteMetricFilter',
        'logs:DeleteRetentionPolicy',
        'logs:DeleteSubscriptionFilter',
        'logs:DescribeMetricFilters',
        'logs:DescribeSubscriptionFilters',
        'logs:PutMetricFilter',
        'logs:PutSubscriptionFilter',
      ],
      groups(input),
    ),
    allow('LogsList', find, '*'),
  ],
  runtime: (input) => [
    allow(
      'LogsLines',
      [
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:FilterLogEvents',
        'logs:GetLogEvents',
        'logs:GetQueryResults',
        'logs:PutLogEvents',
        'logs:StartQuery',
      ],
      groups(input),
    ),
  ],
};
