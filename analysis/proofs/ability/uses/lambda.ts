import type { UsedService } from '../calls';

/** Terraform's Lambda resources: function, version, alias, layer, permission, event source mapping. */
export const lambda: UsedService = {
  rollout: {
    name: 'rollout of functions',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html',
    'first deployment': [
      {
        actions: ['ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs'],
        on: '*',
        tags: 'none',
        optional: true,
      },
      {
        actions: ['logs:CreateLogGroup', 'logs:TagResource'],
        on: 'log-group:/aws/lambda/{service}--api',
        tags: 'sent',
      },
      { actions: ['logs:PutRetentionPolicy'], on: 'log-group:/aws/lambda/{service}--api', tags: 'own' },
      { actions: ['lambda:CreateFunction', 'lambda:TagResource'], on: 'function:{service}--api', tags: 'sent' },
      {
        actions: [
          'lambda:CreateAlias',
          'lambda:PublishVersion',
          'lambda:PutFunctionConcurrency',
          'lambda:PutFunctionEventInvokeConfig',
        ],
        on: 'function:{service}--api',
        tags: 'own',
      },
      {
        actions: ['lambda:AddPermission'],
        on: 'function:{service}--api',
        tags: 'own',
        context: { 'lambda:Principal': 's3.amazonaws.com' },
      },
      { actions: ['lambda:PublishLayerVersion'], on: 'layer:{service}--shared', tags: 'none' },
      { actions: ['lambda:GetLayerVersion'], on: 'layer:{service}--shared:1', tags: 'none' },
      {
        actions: ['lambda:CreateEventSourceMapping'],
        on: '*',
        tags: 'sent',
        context: { 'lambda:FunctionArn': 'arn:{partition}:lambda:{region}:{account}:function:{service}--api' },
      },
      { actions: ['lambda:TagResource'], on: 'event-source-mapping:*', tags: 'sent' },
    ],
    'second deployment': [
      {
        actions: [
          'lambda:GetAlias',
          'lambda:GetFunction',
          'lambda:GetFunctionCodeSigningConfig',
          'lambda:GetFunctionConcurrency',
          'lambda:GetFunctionConfiguration',
          'lambda:GetPolicy',
          'lambda:ListTags',
          'lambda:ListVersionsByFunction',
          'lambda:UpdateAlias',
          'lambda:UpdateFunctionCode',
          'lambda:UpdateFunctionConfiguration',
        ],
        on: 'function:{service}--api',
        tags: 'own',
      },
      { actions: ['lambda:TagResource'], on: 'function:{service}--api', tags: 'own and sent' },
      {
        actions: ['lambda:UntagResource'],
        on: 'function:{service}--api',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
      {
        actions: ['lambda:GetEventSourceMapping', 'lambda:UpdateEventSourceMapping'],
        on: 'event-source-mapping:0a1b2c3d',
        tags: 'own',
        context: { 'lambda:FunctionArn': 'arn:{partition}:lambda:{region}:{account}:function:{service}--api' },
      },
      { actions: ['lambda:ListTags'], on: 'event-source-mapping:0a1b2c3d', tags: 'own' },
      {
        actions: ['lambda:ListEventSourceMappings', 'lambda:ListFunctions', 'lambda:ListLayerVersions'],
        on: '*',
        tags: 'none',
      },
      { actions: ['logs:DescribeLogGroups'], on: '*', tags: 'none' },
      { actions: ['logs:ListTagsForResource'], on: 'log-group:/aws/lambda/{service}--api', tags: 'own' },
    ],
    rollback: [
      { actions: ['lambda:UpdateAlias', 'lambda:UpdateFunctionCode'], on: 'function:{service}--api', tags: 'own' },
    ],
    removal: [
      {
        actions: ['lambda:DeleteEventSourceMapping'],
        on: 'event-source-mapping:0a1b2c3d',
        tags: 'own',
        context: { 'lambda:FunctionArn': 'arn:{partition}:lambda:{region}:{account}:function:{service}--api' },
      },
      {
        actions: ['lambda:RemovePermission'],
        on: 'function:{service}--api',
        tags: 'own',
        context: { 'lambda:Principal': 's3.amazonaws.com' },
      },
      { actions: ['lambda:DeleteAlias', 'lambda:DeleteFunction'], on: 'function:{service}--api', tags: 'own' },
      { actions: ['lambda:DeleteLayerVersion'], on: 'layer:{service}--shared:1', tags: 'none' },
      { actions: ['logs:DeleteLogGroup'], on: 'log-group:/aws/lambda/{service}--api', tags: 'own' },
    ],
  },
  run: {
    name: 'use of functions',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html',
    run: [{ actions: ['lambda:InvokeFunction'], on: 'function:{service}--api', tags: 'own' }],
  },
  broad: {
    name: 'trying out functions',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html',
    run: [{ actions: ['lambda:InvokeFunction'], on: 'function:{service}--api', tags: 'own' }],
  },
};
