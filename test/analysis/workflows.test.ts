import { workflows } from '../../analysis/workflows';
import { facts } from './workflows/findings-of';
import { goodWorkflow } from './workflows/good-workflow';

const called = goodWorkflow.replace('  pull_request:\n  push:\n    branches: [main]\n', '  workflow_call:\n');
const texts = new Map([
  ['good.yml', goodWorkflow],
  ['plan-stack.yml', called],
]);
const trusted = (ref: string) => [`acme/platform/.github/workflows/${ref}`];

describe('workflows', () => {
  it('finds nothing where every rule is kept, and lists the jobs', () => {
    const { findings, jobs } = workflows(texts, { ...facts, trusted: trusted('plan-stack.yml@refs/heads/main') });
    expect(findings).toEqual([]);
    expect(jobs).toHaveLength(6);
    expect(jobs[1]).toEqual({ file: 'good.yml', job: 'plan', credentialed: true });
  });

  it('collects what every rule finds in every file', () => {
    const broken = new Map([...texts].map(([file, text]) => [file, text.replace('permissions: {}', '')]));
    expect(workflows(broken, facts).findings.map(({ check, subject }) => [check, subject])).toEqual([
      ['least-permissions', 'workflow good.yml'],
      ['least-permissions', 'workflow plan-stack.yml'],
    ]);
  });

  it.each([
    { name: 'does not exist', ref: 'plan-stacks.yml@refs/heads/main' },
    { name: 'cannot be called', ref: 'good.yml@refs/heads/main' },
    { name: 'is named at another ref', ref: 'plan-stack.yml@refs/heads/next' },
  ])('finds a workflow in trust that $name', ({ ref }) => {
    expect(workflows(texts, { ...facts, trusted: trusted(ref) }).findings).toEqual([
      expect.objectContaining({ check: 'trusted-workflows', got: trusted(ref)[0] }),
    ]);
  });

  it('leaves workflows of services to their repositories', () => {
    const other = ['acme/pay/.github/workflows/deploy.yml@refs/heads/main'];
    expect(workflows(texts, { ...facts, trusted: other }).findings).toEqual([]);
  });

  it('says every file that cannot be read', () => {
    const unread = new Map([
      ['a.yml', 'on: ['],
      ['b.yml', '[]'],
    ]);
    expect(() => workflows(unread, facts)).toThrow(/^workflow a\.yml: .*\nworkflow b\.yml: /);
  });
});
