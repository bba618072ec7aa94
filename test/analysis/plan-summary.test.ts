import { planSummary } from '../../analysis/plan-summary';
import { aPlan, type ShownChange, shownChange, shownPlan } from './plan/a-plan';

const summaryOf = (...changes: ShownChange[]) => planSummary([aPlan(shownPlan(changes))])[0];
const dangerOf = (change: ShownChange) => summaryOf(change)?.changes[0]?.danger;
const role = { name: 'pay_deploy', path: '/pipeline/', assume_role_policy: '{}', permissions_boundary: 'b' };

describe('the summary of plans', () => {
  it('counts by stack and puts what is dangerous first', () => {
    const summary = summaryOf(
      shownChange.create('aws_sqs_queue.a', {}),
      shownChange.update('aws_sqs_queue.b', { a: 1 }, { a: 2 }),
      shownChange.destroy('aws_kms_key.state', {}),
      shownChange.nothing('aws_sqs_queue.c', {}),
    );
    expect(summary?.counts).toEqual({ create: 1, update: 1, replace: 0, destroy: 1, forget: 0, import: 0, read: 0 });
    expect(summary?.changes.map(({ address }) => address)).toEqual([
      'aws_kms_key.state',
      'aws_sqs_queue.b',
      'aws_sqs_queue.a',
    ]);
  });

  it.each<{ name: string; change: ShownChange; says: string | undefined }>([
    {
      name: 'the destroy of a key',
      change: shownChange.destroy('aws_kms_key.x', {}),
      says: 'loses everything encrypted under the key',
    },
    {
      name: 'the replacement of an account',
      change: shownChange.replace('aws_organizations_account.x', {}, {}),
      says: 'loses an account',
    },
    {
      name: 'forgetting a secret',
      change: shownChange.forget('aws_secretsmanager_secret.x', {}),
      says: 'loses a secret',
    },
    {
      name: 'other trust',
      change: shownChange.update('aws_iam_role.x', role, { ...role, assume_role_policy: '{"a":1}' }),
      says: 'changes who may assume the role',
    },
    {
      name: 'another boundary',
      change: shownChange.update('aws_iam_role.x', role, { ...role, permissions_boundary: null }),
      says: 'changes the boundary of the role',
    },
    {
      name: 'a boundary’s document',
      change: shownChange.update(
        'aws_iam_policy.x',
        { path: '/platform/', policy: 'a' },
        { path: '/platform/', policy: 'b' },
      ),
      says: 'changes a boundary',
    },
    {
      name: 'a guardrail',
      change: shownChange.update('aws_organizations_policy.x', { content: 'a' }, { content: 'b' }),
      says: 'changes a guardrail',
    },
    {
      name: 'a provider',
      change: shownChange.create('aws_iam_openid_connect_provider.x', {}),
      says: 'changes who may sign in at all',
    },
    {
      name: 'the state bucket',
      change: shownChange.update('aws_s3_bucket_policy.state', { policy: 'a' }, { policy: 'b' }),
      says: 'changes the state bucket',
    },
    {
      name: 'an import',
      change: shownChange.import('aws_sqs_queue.x', {}, 'id'),
      says: 'adopts something that was made elsewhere',
    },
    {
      name: 'a role of the platform',
      change: shownChange.create('aws_iam_role.x', { ...role, path: '/platform/' }),
      says: 'makes a role of the platform',
    },
    { name: 'a new role of a service', change: shownChange.create('aws_iam_role.x', role), says: undefined },
    {
      name: 'the tags of a role',
      change: shownChange.update('aws_iam_role.x', role, { ...role, tags: {} }),
      says: undefined,
    },
    {
      name: 'the destroy of a role of a service',
      change: shownChange.destroy('aws_iam_role.x', role),
      says: undefined,
    },
  ])('says of $name why it is read first, or nothing', ({ change, says }) => {
    expect(dangerOf(change)).toBe(says);
  });

  it('never holds a value that Terraform marks as sensitive', () => {
    const hidden = (before_sensitive: unknown, after_sensitive: unknown) => {
      const change = shownChange.update('aws_x.y', { key: ['old-secret'] }, { key: ['new-secret'] });
      return JSON.stringify(summaryOf({ ...change, change: { ...change.change, before_sensitive, after_sensitive } }));
    };
    for (const text of [
      hidden({ key: [true] }, {}),
      hidden({}, { key: true }),
      hidden(true, false),
      hidden(false, true),
    ]) {
      expect(text).not.toContain('secret"');
      expect(text).toContain('"note":"sensitive"');
    }
    expect(hidden({}, {})).toContain('new-secret');
  });

  it('says what forces a replacement and what is known only later', () => {
    const change = shownChange.replace('aws_x.y', { name: 'a', id: '1' }, { name: 'b' });
    expect(summaryOf(change)?.changes[0]?.changed).toEqual([
      { argument: 'id', before: '1', after: undefined, note: 'known after apply' },
      { argument: 'name', before: 'a', after: 'b', note: 'forces replacement' },
    ]);
  });
});
