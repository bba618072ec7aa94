import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { logGroupCalls } from '../log-group-calls';
import { ownLogGroups } from '../own-log-groups';

const groups = (input: GrantInput) => ownLogGroups(input, 'codebuild', 'ecs', 'lambda');
const list = () => allow('LogsList', ['logs:DescribeLogGroups', 'logs:StopQuery'], '*');

/** Log groups of the service. */
export const logs: Use = {
  services: ['logs'],
  broad: (input) => [allow('LogsOwn', 'logs:*', groups(input)), list()],
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
    list(),
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
