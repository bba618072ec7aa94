import { ownedResources } from '../../expectations/owned-resources';

const account = '111122223333';
const artifacts = '444455556666';
const owns = (arn: string, service = 'pay') =>
  ownedResources({ service, partition: 'aws', account, artifacts }).some((pattern) =>
    new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`).test(arn),
  );
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const ownArns = [
  `arn:aws:lambda:eu-west-1:${account}:function:pay--api`,
  `arn:aws:ecs:eu-west-1:${account}:service/main/pay--api`,
  `arn:aws:ecs:eu-west-1:${account}:task-definition/pay--api:7`,
  `arn:aws:sqs:eu-west-1:${account}:pay--orders`,
  `arn:aws:sns:eu-west-1:${account}:pay--orders`,
  `arn:aws:dynamodb:eu-west-1:${account}:table/pay--orders/index/by-day`,
  `arn:aws:events:eu-west-1:${account}:rule/pay--nightly`,
  `arn:aws:events:eu-west-1:${account}:rule/pay--bus/any`,
  `arn:aws:states:eu-west-1:${account}:stateMachine:pay--refund`,
  `arn:aws:cloudformation:eu-west-1:${account}:stack/pay--app/1b2c`,
  `arn:aws:elasticloadbalancing:eu-west-1:${account}:targetgroup/pay--api/73e2d6bc24d8a067`,
  `arn:aws:cloudwatch:eu-west-1:${account}:alarm:pay--errors`,
  `arn:aws:s3:::pay--reports-${account}`,
  `arn:aws:s3:::pay--reports-${account}/2026/05.csv`,
  `arn:aws:ecr:eu-west-1:${account}:repository/pay/app`,
  `arn:aws:secretsmanager:eu-west-1:${account}:secret:pay/database-a1b2c3`,
  `arn:aws:ssm:eu-west-1:${account}:parameter/pay/size`,
  `arn:aws:kms:eu-west-1:${account}:alias/pay/data`,
  `arn:aws:logs:eu-west-1:${account}:log-group:/aws/lambda/pay--api:log-stream:x`,
  `arn:aws:logs:eu-west-1:${account}:log-group:/ecs/pay/api`,
  `arn:aws:logs:eu-west-1:${account}:log-group:/aws/codebuild/pay--build`,
];

describe('a service owns what bears its name', () => {
  it.each(ownArns)('%s', (arn) => {
    expect(owns(arn)).toBe(true);
  });

  it.each(ownArns)('and nothing of a service whose id begins alike: %s', (arn) => {
    const twin = arn.replace(/pay(--|\/)/, 'pay-api$1');
    expect(twin).not.toBe(arn);
    expect(owns(twin)).toBe(false);
    expect(owns(twin, 'pay-api')).toBe(true);
  });

  it.each([
    {
      name: 'its images where another account holds them',
      arn: `arn:aws:ecr:eu-west-1:${artifacts}:repository/pay/app`,
      own: true,
    },
    { name: 'its bundles there', arn: `arn:aws:s3:::pay--artifacts-${artifacts}/7.zip`, own: true },
    { name: 'not its other buckets there', arn: `arn:aws:s3:::pay--reports-${artifacts}`, own: false },
    { name: 'not its functions there', arn: `arn:aws:lambda:eu-west-1:${artifacts}:function:pay--api`, own: false },
    {
      name: 'not the images of others there',
      arn: `arn:aws:ecr:eu-west-1:${artifacts}:repository/ledger/app`,
      own: false,
    },
    {
      name: 'not a secret of another that repeats its name',
      arn: `arn:aws:secretsmanager:eu-west-1:${account}:secret:ledger/pay/x`,
      own: false,
    },
    {
      name: 'not a rule of its own on the bus of another',
      arn: `arn:aws:events:eu-west-1:${account}:rule/ledger--bus/pay--spy`,
      own: false,
    },
    { name: 'not its roles', arn: `arn:aws:iam::${account}:role/pipeline/pay_deploy`, own: false },
    { name: 'not a shared cluster', arn: `arn:aws:ecs:eu-west-1:${account}:cluster/main`, own: false },
  ])('$name', ({ arn, own }) => {
    expect(owns(arn)).toBe(own);
  });

  it('lists no artefacts apart when its own account holds them', () => {
    const here = ownedResources({ service: 'pay', partition: 'aws-cn', account, artifacts: account });
    expect(here).toEqual(ownedResources({ service: 'pay', partition: 'aws-cn', account, artifacts: undefined }));
    expect(here.every((arn) => arn.startsWith('arn:aws-cn:'))).toBe(true);
    expect(here).toEqual([...new Set(here)].sort());
  });
});
