import { may, mayNot } from '../cases';
import { at, sendsOwnTag, tagged } from '../decide';
import { accounts } from '../grant-input';
import { bucketOf, stageTable } from './stage-table';

stageTable(
  'a test stage',
  { grantUses: [{ grant: 'ecr-pull' }, { grant: 'test-results' }, { grant: 'ephemeral-test' }], useNames: [] },
  [
    may('a test run', 'sqs:CreateQueue', at('sqs', 'pay--test-1'), sendsOwnTag),
    may('a test run', 'sqs:TagQueue', at('sqs', 'pay--test-1'), sendsOwnTag),
    may('a test run', 'sqs:DeleteQueue', at('sqs', 'pay--test-1'), tagged.own),
    may('a test run', 'dynamodb:CreateTable', at('dynamodb', 'table/pay--test-1'), sendsOwnTag),
    may('a test run', 'lambda:InvokeFunction', at('lambda', 'function:pay--test-charge'), tagged.own),
    may('a test run', 's3:PutObject', `${bucketOf('pay', 'test-results', accounts.home)}/report.xml`),
    may('a test run', 'logs:PutLogEvents', at('logs', 'log-group:/aws/codebuild/pay--test:log-stream:1')),
    mayNot('a queue that is not for tests', 'sqs:DeleteQueue', at('sqs', 'pay--jobs'), tagged.own),
    mayNot('the test queue of a prefix twin', 'sqs:CreateQueue', at('sqs', 'pay-api--test-1'), sendsOwnTag),
    mayNot(
      'the test results of a prefix twin',
      's3:PutObject',
      `${bucketOf('pay-api', 'test-results', accounts.home)}/report.xml`,
    ),
    mayNot("production's test results", 's3:PutObject', `${bucketOf('pay', 'test-results', accounts.prod)}/report.xml`),
    mayNot('making a function', 'lambda:CreateFunction', at('lambda', 'function:pay--test-1')),
  ],
);
