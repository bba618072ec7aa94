/**
 * What pipelines may do with things that all services of an account share (`platform:owner`): look, and the short list
 * of uses that put something of their own on them.
 *
 * Reads without a resource type need no entry: no tag decides on them.
 */
export const sharedUses = [
  'acm:DescribeCertificate',
  'acm:ListTagsForCertificate',
  'cloudfront:Get*',
  'ec2:CreateNetworkInterface',
  'ec2:Describe*',
  'ec2:RunInstances',
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:DescribeImages',
  'ecr:GetDownloadUrlForLayer',
  'ecs:Describe*',
  'ecs:List*',
  'elasticache:Create*',
  'elasticache:Describe*',
  'elasticloadbalancing:CreateRule',
  'events:DescribeEventBus',
  'events:PutEvents',
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:GenerateDataKey*',
  'logs:Describe*',
  'rds:CreateDBCluster',
  'rds:CreateDBInstance',
  'rds:Describe*',
  's3:Get*',
  's3:ListBucket',
  'sns:Subscribe',
  'ssm:GetParameter*',
] as const;
