import type { Target } from '../reach/target';

/** A call that reaches what is not the caller's own, and why that is no breach. */
export type Opening = {
  /** What it may reach; `unnamed` foreign things are those that only a name, and no tag, tells apart. */
  readonly on: 'shared' | 'foreign' | 'untagged foreign';
  /** Names of actions, with `*`. */
  readonly actions: readonly string[];
  /** An ARN with `*`; any when left out. */
  readonly resource?: string;
  readonly reason: string;
};

/** Everything that stays open between services. */
export const openings: readonly Opening[] = [
  {
    on: 'untagged foreign',
    actions: [
      'cloudformation:GetTemplateSummary',
      'cloudwatch:ListTagsForResource',
      'ecs:DescribeClusters',
      'glue:GetDatabases',
      'glue:List*',
      'lambda:ListTags',
    ],
    reason: 'descriptions of things that exist; AWS lists them for a whole account',
  },
  {
    on: 'untagged foreign',
    actions: ['elasticloadbalancing:CreateRule'],
    resource: 'arn:*:elasticloadbalancing:*:*:listener/app/*',
    reason:
      "the platform's listeners have no name of their own; a service's listener has its tag, which the boundary asks",
  },
  {
    on: 'foreign',
    actions: ['cloudwatch:PutMetricData'],
    reason: 'metrics belong to nobody; a metric decides nothing about permissions',
  },
  {
    on: 'foreign',
    actions: ['events:PutEvents'],
    resource: 'arn:*:events:*:*:event-bus/default',
    reason: "the default bus is the account's; a rule on it chooses what it takes",
  },
  ...(['foreign', 'shared'] as const).map((on) => ({
    on,
    actions: ['ec2:*PrivateIpAddresses', 'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface'],
    resource: 'arn:*:ec2:*:*:*',
    reason: "Lambda joins a function to its network with the function's role; an interface in use cannot be deleted",
  })),
  {
    on: 'shared',
    actions: [
      'cloudfront:Get*',
      'ecr:DescribeImages',
      'ecs:Describe*',
      'ecs:List*',
      'elasticache:Describe*',
      'events:DescribeEventBus',
      'logs:Describe*',
      'rds:Describe*',
    ],
    reason: 'what is shared may be looked at',
  },
  {
    on: 'shared',
    actions: [
      'ecr:BatchCheckLayerAvailability',
      'ecr:BatchGetImage',
      'ecr:GetDownloadUrlForLayer',
      'ssm:GetParameter*',
    ],
    reason: 'base images and parameters are shared to be read',
  },
  {
    on: 'shared',
    actions: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey*'],
    reason: 'a shared key encrypts what services own; a grant goes to AWS services only',
  },
  {
    on: 'shared',
    actions: ['elasticache:Create*', 'elasticloadbalancing:CreateRule', 'rds:CreateDB*'],
    reason: "something of the service's own is put on a shared network, listener or parameter group",
  },
  {
    on: 'shared',
    actions: ['cloudwatch:PutMetricData', 'events:PutEvents', 'sns:Subscribe'],
    reason: 'shared buses and topics are there to be used',
  },
];

/** Whether an opening is about a target of this kind. */
export const isAbout = ({ on }: Opening, { kind, by }: Target): boolean =>
  kind === 'shared' ? on === 'shared' : on === 'foreign' || (on === 'untagged foreign' && by === 'name');
