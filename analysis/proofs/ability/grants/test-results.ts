import type { Work } from '../calls';

const bucket = 'arn:{partition}:s3:::{service}--test-results-{account}';
const groups = [
  'log-group:/aws/codebuild/{service}--test',
  'log-group:/aws/lambda/{service}--api',
  'log-group:/ecs/{service}/web',
];

/** Reports to the service's bucket for them; what the workload under test wrote is read from its log. */
export const testResults: Work = {
  name: 'test results',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-identity-based-access-control-cwl.html',
  run: [
    { actions: ['s3:GetBucketLocation', 's3:ListBucket'], on: bucket, tags: 'none', region: 'home' },
    {
      actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
      on: `${bucket}/report.xml`,
      tags: 'none',
      region: 'home',
    },
    { actions: ['logs:DescribeLogStreams', 'logs:FilterLogEvents'], on: groups, tags: 'own' },
    {
      actions: ['logs:CreateLogStream', 'logs:GetLogEvents', 'logs:PutLogEvents'],
      on: groups.map((group) => `${group}:log-stream:run/1`),
      tags: 'none',
    },
  ],
};
