import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';
import { logGroupCalls } from '../log-group-calls';
import { ownLogGroups } from '../own-log-groups';
import { ownTag } from '../own-tag';

const named = ({ service, home }: GrantInput, ...types: readonly string[]) =>
  types.map((type) => homeArn(home, 'lambda', `${type}:${resourceName(service, '*')}`));
const mappings = ({ home }: GrantInput) => homeArn(home, 'lambda', 'event-source-mapping:*');

const rollout = (input: GrantInput) => [
  // A mapping has an id; the function that it feeds says whose it is.
  allow(
    'LambdaMappings',
    ['lambda:CreateEventSourceMapping', 'lambda:DeleteEventSourceMapping', 'lambda:UpdateEventSourceMapping'],
    '*',
    { ArnLike: { 'lambda:FunctionArn': named(input, 'function') } },
  ),
  // The tag call of that create.
  allow('LambdaTagMapping', 'lambda:TagResource', mappings(input), ownTag('RequestTag', input.service)),
  allow(
    'LambdaRead',
    [
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcs',
      'lambda:GetEventSourceMapping',
      'lambda:ListEventSourceMappings',
      'lambda:ListFunctions',
      'lambda:ListLayerVersions',
      'lambda:ListTags',
      'logs:DescribeLogGroups',
    ],
    '*',
  ),
  allow('LambdaLogGroups', logGroupCalls, ownLogGroups(input, 'lambda')),
];

/** Functions and layers of the service, with what triggers them. */
export const lambda: Use = {
  services: ['lambda', 'logs'],
  broad: (input) => [...rollout(input), allow('LambdaOwn', 'lambda:*', named(input, 'function', 'layer'))],
  scoped: (input) => [
    ...rollout(input),
    // Functions, versions, aliases, and the AWS services that may call them.
    allow(
      'LambdaOwn',
      [
        'lambda:*Alias',
        'lambda:*Permission',
        'lambda:CreateFunction*',
        'lambda:Delete*',
        'lambda:Get*',
        'lambda:List*',
        'lambda:Publish*',
        'lambda:Put*Config',
        'lambda:PutFunctionConcurrency',
        'lambda:TagResource',
        'lambda:UntagResource',
        'lambda:UpdateFunction*',
      ],
      named(input, 'function', 'layer'),
    ),
  ],
  runtime: (input) => [allow('LambdaInvoke', 'lambda:InvokeFunction', named(input, 'function'))],
};
