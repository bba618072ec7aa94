import type { Calls, Work } from '../calls';

const cluster = 'arn:{partition}:ecs:{region}:{account}:cluster/{cluster}';
const revision = 'task-definition/{service}--web:1';
const ecsService = 'service/{cluster}/{service}--web';
const onCluster = { 'ecs:cluster': cluster };

const newRevision: readonly Calls[] = [
  { actions: ['ecs:RegisterTaskDefinition'], on: 'task-definition/{service}--web:*', tags: 'sent' },
  {
    actions: ['ecs:TagResource'],
    on: 'task-definition/{service}--web:*',
    tags: 'sent',
    context: { 'ecs:CreateAction': 'RegisterTaskDefinition' },
  },
  { actions: ['ecs:DescribeTaskDefinition'], on: '*', tags: 'none' },
];
const refresh: readonly Calls[] = [
  { actions: ['ecs:DescribeClusters'], on: 'cluster/{cluster}', tags: 'shared' },
  { actions: ['ecs:DescribeServices'], on: ecsService, tags: 'own', context: onCluster },
  { actions: ['ecs:ListTagsForResource'], on: [ecsService, revision], tags: 'own' },
];
const watch: readonly Calls[] = [
  { actions: ['ecs:ListServiceDeployments'], on: ecsService, tags: 'own', context: onCluster },
  { actions: ['ecs:ListServices', 'ecs:ListTaskDefinitions'], on: '*', tags: 'none' },
  {
    actions: ['ecs:DescribeServiceDeployments'],
    on: [ecsService, 'service-deployment/{cluster}/{service}--web/abc'],
    tags: 'own',
    context: onCluster,
  },
  {
    actions: ['ecs:DescribeServiceRevisions'],
    on: [ecsService, 'service-revision/{cluster}/{service}--web/123'],
    tags: 'own',
    context: onCluster,
  },
  {
    actions: ['ecs:DescribeTasks'],
    on: 'task/{cluster}/0123456789abcdef0123456789abcdef',
    tags: 'own',
    context: onCluster,
  },
  {
    actions: ['elasticloadbalancing:DescribeTargetGroups', 'elasticloadbalancing:DescribeTargetHealth'],
    on: '*',
    tags: 'none',
    optional: true,
  },
];
const update: readonly Calls[] = [{ actions: ['ecs:UpdateService'], on: ecsService, tags: 'own', context: onCluster }];

/** Terraform's `aws_ecs_task_definition` and `aws_ecs_service`, and tools that register a revision and move the service to it. */
export const ecsDeploy: Work = {
  name: 'ECS rollout',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/supported-iam-actions-tagging.html',
  'first deployment': [
    {
      actions: ['ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs'],
      on: '*',
      tags: 'none',
      optional: true,
    },
    ...newRevision,
    { actions: ['ecs:CreateService'], on: ecsService, tags: 'sent', context: onCluster },
    {
      actions: ['ecs:TagResource'],
      on: ecsService,
      tags: 'sent',
      context: { 'ecs:CreateAction': 'CreateService' },
    },
    ...refresh,
    ...watch,
  ],
  'second deployment': [
    ...refresh,
    ...newRevision,
    // A migration runs from the new revision before the service moves to it.
    {
      actions: ['ecs:RunTask'],
      on: 'task-definition/{service}--web:2',
      tags: 'own and sent',
      context: onCluster,
    },
    ...update,
    { actions: ['ecs:TagResource'], on: ecsService, tags: 'own and sent' },
    { actions: ['ecs:UntagResource'], on: ecsService, tags: 'own', context: { 'aws:TagKeys': 'note' } },
    ...watch,
  ],
  rollback: [
    {
      actions: ['ecs:StopServiceDeployment'],
      on: [ecsService, 'service-deployment/{cluster}/{service}--web/abc'],
      tags: 'own',
      context: onCluster,
    },
    { actions: ['ecs:DescribeTaskDefinition'], on: '*', tags: 'none' },
    ...update,
  ],
  removal: [...update, { actions: ['ecs:DeleteService'], on: ecsService, tags: 'own', context: onCluster }],
};
