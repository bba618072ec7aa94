import { explain } from '../../cli/explain';
import { type Ran, runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const { directory } = synthesisedDirectory();
const run = (...args: string[]): Ran => runCommand(explain, ...args, '--dir', directory);
const service = (name: string) => `arn:aws:ecs:eu-west-1:200000000003:service/main/${name}`;

describe('platform explain', () => {
  it('says the decision, what decided, and what every layer says', () => {
    const { code, stdout } = run(
      'pay_deploy',
      'ecs:UpdateService',
      service('pay--web'),
      '--account',
      'pay-dev',
      '--context',
      'aws:ResourceTag/platform:service=pay',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^allowed {2}pay_deploy in pay-dev: ecs:UpdateService on arn:\S+pay--web\n/);
    expect(stdout).toContain('because of identity policy grants, statement EcsOwnServices\n');
    expect(stdout).toMatch(/\nservice control, root +allows +FullAWSAccess 1 +allows \* on \*\n/);
    expect(stdout).toMatch(/\nidentity policies +allows +grants EcsOwnServices +allows ecs:UpdateService/);
    expect(stdout).toMatch(/\npermissions boundary +allows +pipeline \w+/);
    expect(stdout).toContain('\nnext: npx platform who-can ecs:UpdateService');
  });

  it.each([
    {
      name: 'denied by the boundary where the thing is tagged as the twin’s',
      args: ['pay_deploy', 'ecs:UpdateService', service('pay--web')],
      tag: 'pay-api',
      says: /^denied .*\nbecause of permissions boundary pipeline, statement \w+\n/,
    },
    {
      name: 'not allowed by a policy that names other things',
      args: ['pay_deploy', 'ecs:UpdateService', service('pay-api--web')],
      tag: 'pay',
      says: /^not allowed .*\nbecause of identity policies, no statement allows it\n[\s\S]*no statement fits; EcsOwnServices allows/,
    },
    {
      name: 'not allowed where no policy is about the action',
      args: ['pay_deploy', 'glue:GetJob', 'arn:aws:glue:eu-west-1:200000000003:job/pay--nightly'],
      tag: 'pay',
      says: /identity policies +silent +- +no statement allows glue:GetJob/,
    },
  ])('$name', ({ args, tag, says }) => {
    const { code, stdout } = run(
      ...args,
      '--account',
      'pay-dev',
      '--context',
      `aws:ResourceTag/platform:service=${tag}`,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(says);
  });

  it('takes the ARN of a role and of its session', () => {
    const asked = ['sts:GetCallerIdentity', '--json'];
    const byArn = run('arn:aws:iam::200000000004:role/pipeline/pay_deploy', ...asked);
    const bySession = run('arn:aws:sts::200000000004:assumed-role/pay_deploy/run-1', ...asked);
    expect(byArn.code).toBe(0);
    expect(bySession.stdout).toBe(byArn.stdout);
  });

  it('asks the trust policy who may assume a role', () => {
    const { stdout } = run(
      'drift',
      'sts:AssumeRole',
      'arn:aws:iam::200000000003:role/platform/drift',
      '--account',
      'platform',
    );
    expect(stdout).toMatch(/^allowed /);
    expect(stdout).toMatch(/\ntrust policy +allows +trust \w+/);
  });

  it('answers in JSON', () => {
    const { stdout } = run(
      'pay_deploy',
      'iam:CreateRole',
      'arn:aws:iam::200000000003:role/mine',
      '--account',
      'pay-dev',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      account: 'pay-dev',
      action: 'iam:CreateRole',
      decision: { outcome: 'explicitDeny' },
      layers: expect.arrayContaining([expect.objectContaining({ layer: 'permissions boundary', says: 'denies' })]),
    });
  });

  it.each([
    {
      name: 'a role that does not exist',
      args: ['pay_deplo', 'ecs:UpdateService', service('pay--web')],
      says: 'role: must be one that the output makes, got "pay_deplo"; use "pay_deploy"\n',
    },
    {
      name: 'a name that several accounts have',
      args: ['pay_deploy', 'ecs:UpdateService', service('pay--web')],
      says: 'role pay_deploy: must be one role, got "3 accounts"; add --account pay-dev or pay-prod or pay-staging\n',
    },
    {
      name: 'an account that does not exist',
      args: ['pay_deploy', 'ecs:UpdateService', service('pay--web'), '--account', 'pay-prd'],
      says: 'option --account: must be an account of the output, got "pay-prd"; use "pay-prod"\n',
    },
    {
      name: 'an account without the role',
      args: ['pay_deploy', 'ecs:UpdateService', service('pay--web'), '--account', 'ledger-dev'],
      says: 'role: must be in that account, got "pay_deploy"; it is in pay-dev, pay-prod, pay-staging\n',
    },
    {
      name: 'an action that does not exist',
      args: ['ledger_deploy', 'ecs:UpdateServices', '--account', 'ledger-dev'],
      says: 'action: must be one that ecs has, got "ecs:UpdateServices"; use "ecs:UpdateService"\n',
    },
    {
      name: 'an action without its service',
      args: ['ledger_deploy', 'CreateRole', '--account', 'ledger-dev'],
      says: 'action: must begin with its service, got "CreateRole"; use "iam:CreateRole"\n',
    },
    {
      name: 'a service that does not exist',
      args: ['ledger_deploy', 'lamda:InvokeFunction', '--account', 'ledger-dev'],
      says: 'action: must be of a service that AWS has, got "lamda:InvokeFunction"; use "lambda:InvokeFunction"\n',
    },
    {
      name: 'a wildcard',
      args: ['ledger_deploy', 'iam:*', '--account', 'ledger-dev'],
      says: 'action: must be one action, without wildcards, got "iam:*"; ask about each action\n',
    },
    {
      name: 'an action that is always on something, without it',
      args: ['ledger_deploy', 'lambda:InvokeFunction', '--account', 'ledger-dev'],
      says: 'resource: must be given for lambda:InvokeFunction, got "nothing"; add an ARN such as arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}\n',
    },
    {
      name: 'an ARN of the wrong type',
      args: ['ledger_deploy', 'lambda:InvokeFunction', 'arn:aws:s3:::ledger', '--account', 'ledger-dev'],
      says: /^request lambda:InvokeFunction: resource must be the ARN of function[^\n]*, got "arn:aws:s3:::ledger"; [^\n]+\n$/,
    },
    {
      name: 'a condition key that does not exist',
      args: [
        'ledger_deploy',
        'sts:GetCallerIdentity',
        '--account',
        'ledger-dev',
        '--context',
        'aws:RequestedRegions=a',
      ],
      says: /^request context: condition key must exist, got "aws:RequestedRegions"; [^\n]+\n$/,
    },
    {
      name: 'a context that is no pair',
      args: ['ledger_deploy', 'sts:GetCallerIdentity', '--account', 'ledger-dev', '--context', 'eu-west-1'],
      says: 'option --context: must be key=value with a condition key, got "eu-west-1"; write it as aws:RequestedRegion=eu-west-1\n',
    },
  ])('refuses $name in one line, exit 2, without a decision', ({ args, says }) => {
    const { code, stdout, stderr } = run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    if (typeof says === 'string') expect(stderr).toBe(says);
    else expect(stderr).toMatch(says);
  });
});
