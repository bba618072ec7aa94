/**
 * Everything that a pipeline may ever be granted, as the boundary names it.
 *
 * Whole services where grants are about what the service owns; single calls where the rest of the service would change
 * permissions or the network. A new entry of `registry/grants.ts` needs its service here.
 */
export const pipelineCatalogue = [
  'acm:DescribeCertificate',
  'acm:ListCertificates',
  'acm:ListTagsForCertificate',
  'apigateway:*',
  'athena:*',
  'cloudformation:*',
  'cloudfront:*',
  'cloudwatch:*',
  'dynamodb:*',
  'ec2:CreateNetworkInterface',
  'ec2:CreateTags',
  'ec2:Describe*',
  'ec2:RunInstances',
  'ecr:*',
  'ecs:*',
  'elasticache:*',
  'elasticloadbalancing:*',
  'events:*',
  'execute-api:*',
  'firehose:*',
  'glue:*',
  'iam:PassRole',
  'kinesis:*',
  'kms:*',
  'lambda:*',
  'logs:*',
  'rds:*',
  's3:*',
  'scheduler:*',
  'secretsmanager:*',
  'sns:*',
  'sqs:*',
  'ssm:*',
  'states:*',
  'sts:GetCallerIdentity',
  'tag:GetResources',
] as const;
