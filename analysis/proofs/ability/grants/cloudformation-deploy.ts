import type { Calls, Work } from '../calls';

const stack = 'stack/{service}--app/0a1b2c3d';
const newStack = 'stack/{service}--app/*';
const bucket = 'arn:{partition}:s3:::{service}--artifacts-{account}';
const asOwnRole = {
  'cloudformation:RoleArn': 'arn:{partition}:iam::{account}:role/pipeline/{service}_cloudformation',
};

const upload: readonly Calls[] = [
  {
    actions: ['s3:GetBucketLocation', 's3:GetEncryptionConfiguration', 's3:ListBucket'],
    on: bucket,
    tags: 'none',
    region: 'home',
  },
  {
    // Serverless Framework keeps the last five packages and deletes what is older.
    actions: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:PutObject'],
    on: `${bucket}/package.zip`,
    tags: 'none',
    region: 'home',
  },
];
const read: readonly Calls[] = [
  {
    actions: [
      'cloudformation:DescribeStackEvents',
      'cloudformation:DescribeStackResource',
      'cloudformation:DescribeStackResources',
      'cloudformation:DescribeStacks',
      'cloudformation:GetTemplate',
      'cloudformation:GetTemplateSummary',
      'cloudformation:ListChangeSets',
      'cloudformation:ListStackResources',
    ],
    on: stack,
    tags: 'own',
  },
  {
    actions: ['cloudformation:GetTemplateSummary', 'cloudformation:ListStacks', 'cloudformation:ValidateTemplate'],
    on: '*',
    tags: 'none',
  },
];
const propose = (tags: 'sent' | 'own and sent', on: string): readonly Calls[] => [
  // A SAM template is expanded by AWS's own macro, which the call is also authorised on.
  {
    actions: ['cloudformation:CreateChangeSet'],
    on: 'arn:{partition}:cloudformation:{region}:aws:transform/Serverless-2016-10-31',
    type: 'stack',
    tags: 'sent',
    context: asOwnRole,
  },
  { actions: ['cloudformation:CreateChangeSet'], on, tags, context: asOwnRole },
  {
    actions: ['cloudformation:TagResource'],
    on,
    tags,
    context: { 'cloudformation:CreateAction': 'CreateChangeSet' },
  },
  { actions: ['cloudformation:DescribeChangeSet', 'cloudformation:ExecuteChangeSet'], on, tags: 'own' },
];

/** `sam deploy`, `cdk deploy` with the caller's own credentials, and Serverless Framework, through the service's CloudFormation role. */
export const cloudformationDeploy: Work = {
  name: 'deployment through CloudFormation',
  source:
    'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-permissions-cloudformation.html',
  'first deployment': [
    ...upload,
    ...read,
    ...propose('sent', newStack),
    { actions: ['cloudformation:CreateStack'], on: newStack, tags: 'sent', context: asOwnRole },
    {
      actions: ['cloudformation:TagResource'],
      on: newStack,
      tags: 'sent',
      context: { 'cloudformation:CreateAction': 'CreateStack' },
    },
  ],
  'second deployment': [
    ...upload,
    ...read,
    ...propose('own and sent', stack),
    { actions: ['cloudformation:UpdateStack'], on: stack, tags: 'own and sent', context: asOwnRole },
    { actions: ['cloudformation:DeleteChangeSet'], on: stack, tags: 'own' },
    {
      actions: ['cloudformation:UntagResource'],
      on: stack,
      tags: 'own',
      context: { 'aws:TagKeys': 'note', 'cloudformation:CreateAction': 'UpdateStack' },
    },
  ],
  rollback: [
    {
      actions: ['cloudformation:CancelUpdateStack', 'cloudformation:ContinueUpdateRollback'],
      on: stack,
      tags: 'own',
    },
    { actions: ['cloudformation:RollbackStack'], on: stack, tags: 'own', context: asOwnRole },
  ],
  removal: [{ actions: ['cloudformation:DeleteStack'], on: stack, tags: 'own', context: asOwnRole }],
};
