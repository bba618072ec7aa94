import type { Calls, Work } from '../calls';

const own = 'function:{service}--api';
const version = 'function:{service}--api:live';
const mapping = 'event-source-mapping:0a1b2c3d';
const ofOwnFunction = {
  'lambda:FunctionArn': 'arn:{partition}:lambda:{region}:{account}:function:{service}--api',
};
const trigger = { 'lambda:Principal': 'events.amazonaws.com' };

const refresh: readonly Calls[] = [
  {
    actions: [
      'lambda:GetFunction',
      'lambda:GetFunctionCodeSigningConfig',
      'lambda:GetFunctionConcurrency',
      'lambda:GetFunctionConfiguration',
      'lambda:GetPolicy',
      'lambda:GetRuntimeManagementConfig',
      'lambda:ListAliases',
      'lambda:ListTags',
      'lambda:ListVersionsByFunction',
    ],
    on: own,
    tags: 'own',
  },
  { actions: ['lambda:GetAlias'], on: own, tags: 'own' },
  { actions: ['lambda:GetEventSourceMapping', 'lambda:ListTags'], on: mapping, tags: 'own', context: ofOwnFunction },
  {
    actions: ['lambda:GetAccountSettings', 'lambda:ListEventSourceMappings', 'lambda:ListFunctions'],
    on: '*',
    tags: 'none',
  },
];
const release: readonly Calls[] = [
  { actions: ['lambda:PublishVersion', 'lambda:UpdateAlias'], on: own, tags: 'own' },
  { actions: ['lambda:InvokeFunction'], on: version, tags: 'own', type: 'function' },
];

/** Terraform's `aws_lambda_function`, version, alias, permission and event source mapping; CloudFormation's calls are the same. */
export const lambdaDeploy: Work = {
  name: 'Lambda rollout',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/attribute-based-access-control.html',
  'first deployment': [
    {
      actions: ['ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs'],
      on: '*',
      tags: 'none',
      optional: true,
    },
    { actions: ['lambda:CreateFunction', 'lambda:TagResource'], on: own, tags: 'sent' },
    { actions: ['lambda:CreateAlias', 'lambda:PublishVersion', 'lambda:PutFunctionConcurrency'], on: own, tags: 'own' },
    // An AWS service that calls the function is let in on the function itself; a queue is read through a mapping.
    { actions: ['lambda:AddPermission'], on: own, tags: 'own', context: trigger },
    { actions: ['lambda:CreateEventSourceMapping'], on: '*', tags: 'sent', context: ofOwnFunction },
    { actions: ['lambda:TagResource'], on: 'event-source-mapping:*', tags: 'sent', context: ofOwnFunction },
    ...refresh,
  ],
  'second deployment': [
    ...refresh,
    { actions: ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'], on: own, tags: 'own' },
    { actions: ['lambda:UpdateEventSourceMapping'], on: mapping, tags: 'own', context: ofOwnFunction },
    ...release,
    { actions: ['lambda:TagResource'], on: own, tags: 'own and sent' },
    { actions: ['lambda:UntagResource'], on: own, tags: 'own', context: { 'aws:TagKeys': 'note' } },
  ],
  rollback: [{ actions: ['lambda:UpdateAlias', 'lambda:UpdateFunctionCode'], on: own, tags: 'own' }],
  removal: [
    { actions: ['lambda:DeleteEventSourceMapping'], on: mapping, tags: 'own', context: ofOwnFunction },
    { actions: ['lambda:RemovePermission'], on: own, tags: 'own', context: trigger },
    { actions: ['lambda:DeleteAlias', 'lambda:DeleteFunction'], on: own, tags: 'own' },
  ],
};
