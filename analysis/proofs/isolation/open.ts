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

/** Writes on what says not whose it is, beside those that the threat model leaves open. */
export const untaggedOpenings: readonly Omit<Opening, 'on'>[] = [
  {
    actions: ['kinesis:StartStreamEncryption', 'kinesis:StopStreamEncryption'],
    resource: 'arn:*:kms:*:*:key/*',
    reason: 'the stream is the own one; the key is named, and only its own policy and grants let anybody use it',
  },
  {
    actions: ['elasticache:CreateCacheCluster', 'elasticache:CreateReplicationGroup'],
    resource: 'arn:*:elasticache:*:*:*group:*',
    reason: 'the cache is the own one, and is made with a group that nobody owns',
  },
];

/** Writes that a grant by itself does not keep to the service, because AWS offers it no way; a guardrail or boundary does. */
export const grantedOpenings: readonly Omit<Opening, 'on'>[] = [
  {
    actions: ['kinesis:StartStreamEncryption', 'kinesis:StopStreamEncryption'],
    resource: 'arn:*:kms:*:*:key/*',
    reason: 'the stream is the own one; the boundary keeps keys that another service has tagged',
  },
  {
    actions: ['elasticache:CreateCacheCluster', 'elasticache:CreateReplicationGroup'],
    resource: 'arn:*:elasticache:*:*:*group:*',
    reason: 'what a cache is made with is asked for without a tag; the boundary keeps what another service has tagged',
  },
  {
    actions: ['glue:CreateDatabase'],
    resource: 'arn:*:glue:*:*:catalog',
    reason: "the catalogue is the account's; the call is authorised on the database as well",
  },
  {
    actions: ['cloudformation:CreateChangeSet'],
    resource: 'arn:*:cloudformation:*:aws:transform/*',
    reason: 'the macro is of AWS, and the call is authorised on the stack as well',
  },
];

/** Whether an opening is about a target of this kind. */
export const isAbout = ({ on }: Opening, { kind, by }: Target): boolean =>
  kind === 'shared' ? on === 'shared' : on === 'foreign' || (on === 'untagged foreign' && by === 'name');
