/**
 * The tag call that AWS authorises beside a creation that sends tags, per service; the service data does not name it.
 *
 * A role that creates something with tags needs this too. Services that are not listed decide on the creation alone.
 */
export const dependentTagCalls: Readonly<Record<string, string>> = {
  acm: 'acm:AddTagsToCertificate',
  'application-autoscaling': 'application-autoscaling:TagResource',
  athena: 'athena:TagResource',
  cloudformation: 'cloudformation:TagResource',
  cloudfront: 'cloudfront:TagResource',
  cloudwatch: 'cloudwatch:TagResource',
  dynamodb: 'dynamodb:TagResource',
  ec2: 'ec2:CreateTags',
  ecr: 'ecr:TagResource',
  ecs: 'ecs:TagResource',
  elasticache: 'elasticache:AddTagsToResource',
  elasticloadbalancing: 'elasticloadbalancing:AddTags',
  events: 'events:TagResource',
  firehose: 'firehose:TagDeliveryStream',
  glue: 'glue:TagResource',
  kms: 'kms:TagResource',
  lambda: 'lambda:TagResource',
  logs: 'logs:TagResource',
  rds: 'rds:AddTagsToResource',
  s3: 's3:TagResource',
  scheduler: 'scheduler:TagResource',
  secretsmanager: 'secretsmanager:TagResource',
  sns: 'sns:TagResource',
  sqs: 'sqs:TagQueue',
  ssm: 'ssm:AddTagsToResource',
  states: 'states:TagResource',
};
