import { serviceData } from '../../../analysis/evaluate/service-data';
import { actingAsActions } from '../../../policies/boundaries/acting-as-actions';
import { permissionActions } from '../../../policies/boundaries/permission-actions';
import { runtimeBoundary } from '../../../policies/boundaries/runtime';
import { runtimeCatalogue } from '../../../policies/boundaries/runtime-catalogue';
import { at, type Call, decide, type Outcome } from '../grants/decide';
import { accounts } from '../grants/grant-input';
import { actionsLike } from '../grants/service-vocabulary';

const everything = [{ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' } as const];

describe('the runtime boundary lets code use data and change nothing else', () => {
  it.each<Call & { name: string; outcome: Outcome }>([
    {
      name: 'reads an item',
      action: 'dynamodb:GetItem',
      resource: at('dynamodb', 'table/pay--orders'),
      outcome: 'allowed',
    },
    { name: 'sends a message', action: 'sqs:SendMessage', resource: at('sqs', 'pay--jobs'), outcome: 'allowed' },
    {
      name: 'writes its log',
      action: 'logs:PutLogEvents',
      resource: at('logs', 'log-group:/ecs/pay/api:log-stream:1'),
      outcome: 'allowed',
    },
    {
      name: 'calls a function',
      action: 'lambda:InvokeFunction',
      resource: at('lambda', 'function:pay--charge'),
      outcome: 'allowed',
    },
    {
      name: 'reads what another service shares with it',
      action: 'sqs:ReceiveMessage',
      resource: at('sqs', 'billing--out'),
      context: { 'aws:ResourceTag/platform:service': 'billing' },
      outcome: 'allowed',
    },
    {
      name: 'does not change a function',
      action: 'lambda:UpdateFunctionCode',
      resource: at('lambda', 'function:pay--charge'),
      outcome: 'explicitDeny',
    },
    {
      name: 'does not drop a table',
      action: 'dynamodb:DeleteTable',
      resource: at('dynamodb', 'table/pay--orders'),
      outcome: 'explicitDeny',
    },
    {
      name: 'does not take another role',
      action: 'sts:GetFederationToken',
      resource: `arn:aws:sts::${accounts.home}:federated-user/x`,
      outcome: 'explicitDeny',
    },
    {
      name: 'does not pass even its own role',
      action: 'iam:PassRole',
      resource: `arn:aws:iam::${accounts.home}:role/runtime/pay/pay_task`,
      outcome: 'explicitDeny',
    },
    {
      name: 'does not look at its own role',
      action: 'iam:GetRole',
      resource: `arn:aws:iam::${accounts.home}:role/runtime/pay/pay_task`,
      outcome: 'explicitDeny',
    },
    {
      name: 'does not open a bucket',
      action: 's3:PutBucketPolicy',
      resource: `arn:aws:s3:::pay--x-${accounts.home}`,
      outcome: 'explicitDeny',
    },
    {
      name: 'does not publish an object',
      action: 's3:PutObjectAcl',
      resource: `arn:aws:s3:::pay--x-${accounts.home}/o`,
      outcome: 'explicitDeny',
    },
  ])('$name', ({ outcome, ...call }) => {
    expect(decide('runtime', everything, call).outcome).toBe(outcome);
  });

  it('denies a role without the tag everything but asking who it is', () => {
    const untagged = (call: Call) => decide('runtime', everything, call, { service: '' }).outcome;
    expect(untagged({ action: 'sts:GetCallerIdentity' })).toBe('allowed');
    expect(untagged({ action: 'sqs:SendMessage', resource: at('sqs', 'pay--jobs') })).toBe('explicitDeny');
  });

  it('holds no call that changes permissions or what runs', () => {
    const names = (patterns: readonly string[]) =>
      patterns.flatMap((pattern) => actionsLike(pattern).map(({ name }) => `${pattern.split(':')[0]}:${name}`));
    const held = new Set(names(runtimeCatalogue));
    expect(names([...permissionActions, ...actingAsActions]).filter((name) => held.has(name))).toEqual([]);
    expect(
      [...held].filter((name) => /^(iam|organizations|account|sso)[:-]/.test(name) || name.startsWith('sts:Assume')),
    ).toEqual([]);
    for (const name of held) {
      const [prefix = '', action = ''] = name.split(':');
      expect([name, serviceData(prefix).actions[action.toLowerCase()]?.accessLevel]).toEqual([
        name,
        expect.not.stringContaining(name === 'rds-db:connect' ? 'nothing' : 'Permissions'),
      ]);
    }
  });

  it('fits a managed policy and names only actions that exist', () => {
    expect(JSON.stringify(runtimeBoundary()).replace(/\s/g, '').length).toBeLessThanOrEqual(6144);
    expect(runtimeCatalogue.filter((pattern) => actionsLike(pattern).length === 0)).toEqual([]);
  });
});
