import { resourceName } from '../names';
import { allow } from './allow';
import type { Grant } from './grant';
import { homeArn } from './home-arn';

/**
 * Makes, uses and deletes the service's own short-lived things for one test run: `<service>--test-*`.
 *
 * Functions and state machines are called, never made: a test stage passes no role.
 */
export const ephemeralTest: Grant<'ephemeral-test'> = ({ service, home }) => {
  const own = resourceName(service, 'test-*');
  return [
    // A queue or topic of the test run, from its making to its end.
    allow(
      'EphemeralTestMessages',
      [
        'sns:CreateTopic',
        'sns:DeleteTopic',
        'sns:GetTopicAttributes',
        'sns:Publish',
        'sns:TagResource',
        'sqs:CreateQueue',
        'sqs:DeleteMessage',
        'sqs:DeleteQueue',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage',
        'sqs:SendMessage',
        'sqs:TagQueue',
      ],
      [homeArn(home, 'sns', own), homeArn(home, 'sqs', own)],
    ),
    // A table of the test run, with its items.
    allow(
      'EphemeralTestTables',
      [
        'dynamodb:BatchWriteItem',
        'dynamodb:CreateTable',
        'dynamodb:DeleteItem',
        'dynamodb:DeleteTable',
        'dynamodb:DescribeTable',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:Scan',
        'dynamodb:TagResource',
        'dynamodb:UpdateItem',
      ],
      homeArn(home, 'dynamodb', `table/${own}`),
    ),
    // What is under test was rolled out by the deploy stage.
    allow(
      'EphemeralTestCalls',
      ['lambda:InvokeFunction', 'states:DescribeExecution', 'states:StartExecution'],
      [
        homeArn(home, 'lambda', `function:${own}`),
        homeArn(home, 'states', `execution:${own}`),
        homeArn(home, 'states', `stateMachine:${own}`),
      ],
    ),
  ];
};
