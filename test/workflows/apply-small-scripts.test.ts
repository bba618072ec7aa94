import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { synthesisedDirectory } from '../cli/synthesised-directory';
import { scriptSandbox } from './script-sandbox';

const output = synthesisedDirectory();
const { directory, write, run } = scriptSandbox();
const sha = (letter: string) => letter.repeat(40);

describe('output-buckets.sh', () => {
  it('says the buckets that the output names', () => {
    const { code, stdout } = run('output-buckets.sh', [output.directory]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^STATE=[a-z0-9-]+-state-\d{12}\nEVIDENCE=[a-z0-9-]+-evidence-\d{12}\n$/);
  });

  it.each(['', 'a\nB=c', '$(id)'])('refuses %j for a bucket', (bucket) => {
    write(
      'odd/stacks/bootstrap/cdk.tf.json',
      JSON.stringify({
        terraform: { backend: { s3: { bucket } } },
        resource: { aws_s3_bucket: { evidence: { bucket: 'ok-bucket' } } },
      }),
    );
    const { code, stdout } = run('output-buckets.sh', [join(directory, 'odd')]);
    expect({ ok: code === 0, stdout }).toEqual({ ok: false, stdout: '' });
  });
});

describe('github-repositories.sh', () => {
  const repositories = (stacks: string) => run('github-repositories.sh', [output.directory], { STACKS: stacks });

  it('says the repositories that the stacks of GitHub write to, once each', () => {
    const { code, stdout } = repositories('services-pay-prod github-pay');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[a-z0-9-]+(,[a-z0-9-]+)*\n$/);
  });

  it('says nothing where no stack is one of GitHub', () => {
    expect(repositories('services-pay-prod')).toMatchObject({ code: 0, stdout: '' });
  });

  it('refuses a path', () => {
    expect(repositories('github-../x').code).toBe(1);
  });
});

describe('last-applied.sh', () => {
  const entry = (sequence: number, json: object) =>
    write(
      `evidence/${String(sequence).padStart(8, '0')}${'by' in json ? '-anchor' : ''}.json`,
      JSON.stringify({ sequence, ...json }),
    );
  const anchor = (commit: string) => ({ kind: 'anchor', by: 'acme-first-administrator', commit });
  const last = () => run('last-applied.sh', [join(directory, 'evidence')]);
  beforeEach(() => {
    rmSync(join(directory, 'evidence'), { recursive: true, force: true });
    mkdirSync(join(directory, 'evidence'));
  });

  it('is the anchor until something was applied as a whole', () => {
    entry(1, anchor(sha('a')));
    entry(2, { kind: 'approved', commit: sha('b') });
    entry(3, { kind: 'outcome', commit: sha('b'), complete: false });
    expect(last()).toMatchObject({ code: 0, stdout: `${sha('a')}\n` });
  });

  it('is the commit of the newest outcome that says so', () => {
    entry(1, anchor(sha('a')));
    entry(3, { kind: 'outcome', commit: sha('b'), complete: true });
    entry(5, { kind: 'outcome', commit: sha('c'), complete: true });
    entry(7, { kind: 'outcome', commit: sha('d'), complete: false });
    expect(last().stdout).toBe(`${sha('c')}\n`);
  });

  it('is the newest anchor, whatever is before it', () => {
    entry(1, anchor(sha('a')));
    entry(3, { kind: 'outcome', commit: sha('b'), complete: true });
    write('evidence/00000004.json', 'x');
    entry(5, anchor(sha('c')));
    entry(6, { kind: 'outcome', commit: sha('d'), complete: false });
    expect(last()).toMatchObject({ code: 0, stdout: `${sha('c')}\n` });
    entry(8, { kind: 'outcome', commit: sha('d'), complete: true });
    expect(last().stdout).toBe(`${sha('d')}\n`);
  });

  it.each([
    { name: 'no chain', set: () => {} },
    { name: 'no anchor', set: () => entry(1, { kind: 'approved', commit: sha('b') }) },
    { name: 'no commit', set: () => entry(1, anchor('main')) },
    { name: 'text', set: () => write('evidence/00000001-anchor.json', 'x') },
    {
      name: 'an anchor under the name of an entry',
      set: () => entry(1, { kind: 'anchor', commit: sha('a') }),
    },
    {
      name: 'an entry under the name of the newest anchor',
      set: () => {
        entry(1, anchor(sha('a')));
        entry(2, { ...anchor(sha('b')), kind: 'outcome', complete: true });
      },
    },
  ])('is unknown with $name', ({ set }) => {
    set();
    const { code, stdout } = last();
    expect({ ok: code === 0, stdout }).toEqual({ ok: false, stdout: '' });
  });
});

describe('planned-since.sh', () => {
  const evidence = join(directory, 'planned');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, encoding: 'utf8' }).trim();
  const commits: string[] = [];
  const file = (name: string, json: object | string) =>
    write(`planned/${name}.json`, typeof json === 'string' ? json : JSON.stringify(json));
  const anchored = (commit = '') => ({ kind: 'anchor', commit });
  const whole = (commit = '', complete = true) => ({ kind: 'outcome', commit, complete });
  const since = (last = '') => run('planned-since.sh', [evidence, last]);
  beforeAll(() => {
    git('init', '--quiet', '--initial-branch=main');
    for (const subject of ['a', 'b', 'c']) {
      git(
        '-c',
        'user.name=acme',
        '-c',
        'user.email=acme@acme.example',
        'commit',
        '--quiet',
        '--allow-empty',
        '-m',
        subject,
      );
      commits.push(git('rev-parse', 'HEAD'));
    }
  });
  beforeEach(() => {
    rmSync(evidence, { recursive: true, force: true });
    mkdirSync(evidence);
    file('00000001-anchor', anchored(commits[0]));
  });

  it('is the commit that was applied before an administrator vouched for another', () => {
    file('00000003', whole(commits[1]));
    file('00000004', whole(commits[2], false));
    file('00000005', 'x');
    file('00000006-anchor', anchored(commits[2]));
    expect(since(commits[2])).toMatchObject({ code: 0, stdout: `${commits[1]}\n` });
  });

  it('is the first anchor where nothing was applied as a whole', () => {
    file('00000002-anchor', anchored(commits[2]));
    expect(since(commits[2]).stdout).toBe(`${commits[0]}\n`);
  });

  it.each([
    { name: 'the commit is what was applied last', says: () => file('00000003', whole(commits[2])) },
    { name: 'the chain says a commit of no history', says: () => file('00000003', whole(sha('9'))) },
    { name: 'nothing can be read', says: () => file('00000001-anchor', 'x') },
  ])('is where the approvals begin when $name', ({ says }) => {
    says();
    expect(since(commits[2]).stdout).toBe(`${commits[2]}\n`);
    expect(since(commits[1]).stdout).toBe(`${commits[1]}\n`);
  });

  it('needs a whole commit', () => {
    expect(since('main').code).toBe(2);
  });
});
