import { tagOnCreate } from '../../../policies/scps/tag-on-create';
import { decide, expected, type GuardrailCase } from '../guardrail';

describe('What a pipeline makes says whose it is', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies an untagged queue',
      by: 'pipeline',
      action: 'sqs:CreateQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
      statement: 'TagOnCreate',
    },
    {
      name: 'denies an untagged function',
      by: 'pipeline',
      action: 'lambda:CreateFunction',
      resource: 'arn:aws:lambda:eu-central-1:210987001233:function:payments-api--web',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
      statement: 'TagOnCreate',
    },
    {
      name: 'denies an untagged mapping, which has no resource type',
      by: 'pipeline',
      action: 'lambda:CreateEventSourceMapping',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
      statement: 'TagOnCreate',
    },
    {
      name: 'denies an untagged instance',
      by: 'pipeline',
      action: 'ec2:RunInstances',
      resource: 'arn:aws:ec2:eu-west-1:210987001233:instance/*',
      resourceType: 'instance',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
      statement: 'TagOnCreateByType2',
    },
    {
      name: 'denies an untagged volume with an instance',
      by: 'pipeline',
      action: 'ec2:RunInstances',
      resource: 'arn:aws:ec2:eu-west-1:210987001233:volume/*',
      resourceType: 'volume',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
      statement: 'TagOnCreateByType2',
    },
    {
      name: 'denies an untagged cache',
      by: 'pipeline',
      action: 'elasticache:CreateCacheCluster',
      resource: 'arn:aws:elasticache:eu-west-1:210987001233:cluster:payments',
      resourceType: 'cluster',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
      statement: 'TagOnCreateByType1',
    },
    {
      name: 'lets a tagged queue be made',
      by: 'pipeline',
      action: 'sqs:CreateQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: {
        'aws:RequestTag/platform:service': 'payments-api',
        'aws:PrincipalTag/platform:service': 'payments-api',
      },
    },
    {
      name: 'lets a tagged mapping be made',
      by: 'pipeline',
      action: 'lambda:CreateEventSourceMapping',
      context: {
        'aws:RequestTag/platform:service': 'payments-api',
        'aws:PrincipalTag/platform:service': 'payments-api',
      },
    },
    {
      name: 'lets a tagged instance be made',
      by: 'pipeline',
      action: 'ec2:RunInstances',
      resource: 'arn:aws:ec2:eu-west-1:210987001233:instance/*',
      resourceType: 'instance',
      context: {
        'aws:RequestTag/platform:service': 'payments-api',
        'aws:PrincipalTag/platform:service': 'payments-api',
      },
    },
    {
      name: 'lets it start in a subnet, which takes no tag then',
      by: 'pipeline',
      action: 'ec2:RunInstances',
      resource: 'arn:aws:ec2:eu-west-1:210987001233:subnet/subnet-0123456789abcdef0',
      resourceType: 'subnet',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
    },
    {
      name: 'lets it start from an image',
      by: 'pipeline',
      action: 'ec2:RunInstances',
      resource: 'arn:aws:ec2:eu-west-1::image/ami-0123456789abcdef0',
      resourceType: 'image',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
    },
    {
      name: 'lets a cache use a parameter group',
      by: 'pipeline',
      action: 'elasticache:CreateCacheCluster',
      resource: 'arn:aws:elasticache:eu-west-1:210987001233:parametergroup:default',
      resourceType: 'parametergroup',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
    },
    {
      name: 'lets a parameter be written again without tags',
      by: 'pipeline',
      action: 'ssm:PutParameter',
      resource: 'arn:aws:ssm:eu-west-1:210987001233:parameter/payments-api/flag',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
    },
    {
      name: 'lets a rule be written again without tags',
      by: 'pipeline',
      action: 'events:PutRule',
      resource: 'arn:aws:events:eu-west-1:210987001233:rule/payments-api--nightly',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
    },
    {
      name: 'lets Terraform tag a bucket after it exists',
      by: 'pipeline',
      action: 's3:CreateBucket',
      resource: 'arn:aws:s3:::payments-api--files-210987001233',
      context: { 'aws:PrincipalTag/platform:service': 'payments-api' },
    },
    {
      name: 'lets a function open its own log group',
      by: 'runtime',
      action: 'logs:CreateLogGroup',
      resource: 'arn:aws:logs:eu-west-1:210987001233:log-group:/aws/lambda/payments-api--web',
    },
    {
      name: 'leaves the platform alone',
      by: 'servicesApply',
      action: 'sqs:CreateQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
    },
  ])('$name', (one) => {
    expect(decide(tagOnCreate, one)).toEqual(expected(one));
  });
});
