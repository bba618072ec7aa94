import { bucketName, testResultsBucket } from '../names';
import { allow } from './allow';
import type { Grant } from './grant';
import { ownLogGroups } from './own-log-groups';

/** Keeps what a test run says: reports in the service's bucket for them, output in its own log groups. */
export const testResults: Grant<'test-results'> = ({ service, home }) => {
  const bucket = `arn:${home.partition}:s3:::${bucketName(service, testResultsBucket, home.account)}`;
  return [
    // Reports are written and compared with earlier ones, never deleted: the bucket expires them.
    allow('TestResultsReports', ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'], `${bucket}/*`),
    allow('TestResultsBucket', ['s3:GetBucketLocation', 's3:ListBucket'], bucket),
    // CodeBuild and containers under test write here.
    allow(
      'TestResultsLogs',
      [
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:FilterLogEvents',
        'logs:GetLogEvents',
        'logs:PutLogEvents',
      ],
      ownLogGroups({ service, home }, 'codebuild', 'ecs', 'lambda'),
    ),
  ];
};
