import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const own = ({ service, home }: GrantInput) => [
  homeArn(home, 'cloudwatch', `alarm:${resourceName(service, '*')}`),
  `arn:${home.partition}:cloudwatch::${home.account}:dashboard/${resourceName(service, '*')}`,
];

/** Alarms and dashboards of the service, and metrics under its name. */
export const cloudwatch: Use = {
  services: ['cloudwatch'],
  broad: (input) => [
    allow('CloudwatchOwn', 'cloudwatch:*', own(input)),
    allow('CloudwatchRead', ['cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'cloudwatch:List*'], '*'),
  ],
  scoped: (input) => [
    allow(
      'CloudwatchOwn',
      [
        'cloudwatch:DeleteAlarms',
        'cloudwatch:DeleteDashboards',
        'cloudwatch:DescribeAlarms',
        'cloudwatch:DisableAlarmActions',
        'cloudwatch:EnableAlarmActions',
        'cloudwatch:GetDashboard',
        'cloudwatch:ListTagsForResource',
        'cloudwatch:PutCompositeAlarm',
        'cloudwatch:PutDashboard',
        'cloudwatch:PutMetricAlarm',
        'cloudwatch:TagResource',
        'cloudwatch:UntagResource',
      ],
      own(input),
    ),
    // A deployment watches the metrics that decide on its rollback.
    allow(
      'CloudwatchRead',
      ['cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics'],
      '*',
    ),
  ],
  runtime: ({ service }) => [
    // Metrics have no ARN; their namespace says whose they are.
    allow('CloudwatchMetrics', 'cloudwatch:PutMetricData', '*', {
      StringLike: { 'cloudwatch:namespace': [service, `${service}/*`] },
    }),
  ],
};
