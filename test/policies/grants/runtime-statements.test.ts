import { runtimeStatements } from '../../../policies/grants/runtime-statements';
import { useNames } from '../../../registry/grants';
import { type Case, may, mayNot, mustNot } from './cases';
import { at, decide, tagged } from './decide';
import { accounts, grantInput } from './grant-input';

const home = accounts.home;
const owner = { partition: 'aws', account: home, region: 'eu-west-1' };
const roles = {
  task: {
    principal: 'ecs-tasks.amazonaws.com',
    startsOnly: false,
    useNames,
    received: [
      { share: { use: 'sqs', name: 'out', with: 'pay', access: 'read', owner: 'billing' }, owner },
      { share: { use: 's3', name: 'docs', with: 'pay', access: 'write', owner: 'billing' }, owner },
    ],
  },
  execution: { principal: 'ecs-tasks.amazonaws.com', startsOnly: true, useNames, received: [] },
  function: { principal: 'lambda.amazonaws.com', startsOnly: false, useNames: ['lambda'], received: [] },
} as const;

const table = (role: keyof typeof roles, cases: readonly Case[]) =>
  describe(`a role of kind ${role}`, () => {
    it.each(cases)('$name: $outcome', ({ outcome, ...call }) => {
      expect(decide('runtime', runtimeStatements(grantInput(), roles[role]), call).outcome).toBe(outcome);
    });
  });

table('execution', [
  may('pulls its own image', 'ecr:BatchGetImage', `arn:aws:ecr:eu-west-1:${accounts.artifacts}:repository/pay/app`),
  may('writes its own log', 'logs:PutLogEvents', at('logs', 'log-group:/ecs/pay/api:log-stream:api/1')),
  may('reads its own secret', 'secretsmanager:GetSecretValue', at('secretsmanager', 'secret:pay/key-AbCdEf')),
  mayNot('reads no data', 'dynamodb:GetItem', at('dynamodb', 'table/pay--orders')),
  mayNot(
    'pulls no image of a prefix twin',
    'ecr:BatchGetImage',
    `arn:aws:ecr:eu-west-1:${accounts.artifacts}:repository/pay-api/app`,
  ),
  mayNot(
    'reads no secret of a prefix twin',
    'secretsmanager:GetSecretValue',
    at('secretsmanager', 'secret:pay-api/key-AbCdEf'),
  ),
  mayNot('writes no log of a prefix twin', 'logs:PutLogEvents', at('logs', 'log-group:/ecs/pay-api/api:log-stream:1')),
]);

table('task', [
  may('reads its own items', 'dynamodb:GetItem', at('dynamodb', 'table/pay--orders')),
  mayNot('reads no items of a prefix twin', 'dynamodb:GetItem', at('dynamodb', 'table/pay-api--orders')),
  may('writes its own objects', 's3:PutObject', `arn:aws:s3:::pay--docs-${home}/a`),
  mayNot('writes no object of its own name in production', 's3:PutObject', `arn:aws:s3:::pay--docs-${accounts.prod}/a`),
  may('decrypts with its own key', 'kms:Decrypt', at('kms', 'key/1'), tagged.own),
  mayNot('does not decrypt with the key of another', 'kms:Decrypt', at('kms', 'key/1'), tagged.foreign),
  may('counts under its own name', 'cloudwatch:PutMetricData', '*', { 'cloudwatch:namespace': 'pay/api' }),
  mayNot('does not count under the name of a prefix twin', 'cloudwatch:PutMetricData', '*', {
    'cloudwatch:namespace': 'pay-api',
  }),
  may('receives what is shared with it', 'sqs:ReceiveMessage', at('sqs', 'billing--out')),
  mayNot('sends nothing to what is shared for reading', 'sqs:SendMessage', at('sqs', 'billing--out')),
  mayNot('does not reach what only begins like a share', 'sqs:ReceiveMessage', at('sqs', 'billing--out-2')),
  may('writes what is shared for writing', 's3:PutObject', `arn:aws:s3:::billing--docs-${home}/a`),
  mayNot('does not read what is shared for writing', 's3:GetObject', `arn:aws:s3:::billing--docs-${home}/a`),
  mustNot('does not change what runs', 'lambda:UpdateFunctionCode', at('lambda', 'function:pay--charge')),
]);

table('function', [
  may('writes its own log', 'logs:PutLogEvents', at('logs', 'log-group:/aws/lambda/pay--charge:log-stream:1')),
  may('joins its network', 'ec2:CreateNetworkInterface', at('ec2', 'subnet/subnet-1'), tagged.shared),
  may('calls its own function', 'lambda:InvokeFunction', at('lambda', 'function:pay--other')),
  mayNot('calls no function of a prefix twin', 'lambda:InvokeFunction', at('lambda', 'function:pay-api--other')),
  mayNot('reads nothing that its entry does not list', 'sqs:ReceiveMessage', at('sqs', 'pay--jobs')),
]);

describe('the size of a runtime role', () => {
  it('fits the inline policies of a role with every use and the longest id', () => {
    const statements = runtimeStatements(grantInput('scoped', { service: 'a'.repeat(40) }), roles.task);
    expect(JSON.stringify(statements).replace(/\s/g, '').length).toBeLessThanOrEqual(10_240);
  });
});
