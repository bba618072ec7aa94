import { aws } from '../../../analysis/drift/aws';
import type { ResourceChange } from '../../../analysis/plan/resource-change';
import type { Recovery } from '../../../environments/schema';
import { formatFinding } from '../../../registry/finding';
import { changeOf, planOfChanges } from './plan-of-changes';

const [one, two] = ['aws_iam_role.pay_build', 'aws_iam_role.pay_deploy'] as const;
const recovery: Recovery = {
  version: 1,
  stack: 'services-pay-prod',
  made: '2026-11-22',
  imports: [
    { to: one, id: 'pay_build' },
    { to: two, id: 'pay_deploy' },
  ],
};
const asked = (changes: readonly ResourceChange[], stack = recovery.stack) =>
  aws([planOfChanges(changes)], [{ ...recovery, stack }])
    .findings.filter(({ subject }) => subject.startsWith('environments/'))
    .map((finding) => formatFinding({ check: 'drift', ...finding }));
const line =
  'environments/imports/services-pay-prod.json: must go once the state holds everything that it imports, got "2 imports, and the state holds all"; remove the file in a pull request; the plan stays empty';

describe('a file of imports', () => {
  it('must go once the state holds everything', () => {
    expect(asked([changeOf(one), changeOf(two)])).toEqual([line]);
  });

  it('must go too when something of it changed since', () => {
    expect(asked([changeOf(one, { kind: 'update' }), changeOf(two)])).toEqual([line]);
  });

  it.each<{ name: string; changes: readonly ResourceChange[] }>([
    {
      name: 'something is imported yet',
      changes: [changeOf(one), changeOf(two, { kind: 'import', importing: { id: 'pay_deploy' } })],
    },
    { name: 'something is not there', changes: [changeOf(one), changeOf(two, { kind: 'create', before: null })] },
    { name: 'the plan tells nothing of it', changes: [changeOf(one)] },
  ])('stays while $name', ({ changes }) => {
    expect(asked(changes)).toEqual([]);
  });

  it('is of its stack alone', () => {
    expect(asked([changeOf(one), changeOf(two)], 'services-pay-dev')).toEqual([]);
  });
});
