import type { Work } from '../calls';

const group = 'log-group:/aws/lambda/{service}--api';
const networkInterface = 'network-interface/eni-0a1b2c3d';

/** What Lambda does with the function's role: write the log, join the network, send traces. */
export const functionStart: Work = {
  name: 'start of a function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  run: [
    // The first invocation, where no rollout made the group.
    { actions: ['logs:CreateLogGroup'], on: group, tags: 'none' },
    {
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      on: `${group}:log-stream:2026/01/01/1`,
      tags: 'none',
    },
    { actions: ['ec2:CreateNetworkInterface'], on: 'network-interface/*', tags: 'none', optional: true },
    {
      actions: ['ec2:CreateNetworkInterface'],
      on: ['subnet/subnet-0a1b2c3d', 'security-group/sg-0a1b2c3d'],
      tags: 'shared',
      optional: true,
    },
    { actions: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'], on: '*', tags: 'none', optional: true },
    {
      actions: ['ec2:AssignPrivateIpAddresses', 'ec2:DeleteNetworkInterface', 'ec2:UnassignPrivateIpAddresses'],
      on: networkInterface,
      tags: 'none',
      optional: true,
    },
    { actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], on: '*', tags: 'none', optional: true },
  ],
};
