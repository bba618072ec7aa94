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
    write(`evidence/${String(sequence).padStart(8, '0')}.json`, JSON.stringify({ sequence, ...json }));
  const last = () => run('last-applied.sh', [join(directory, 'evidence')]);
  beforeEach(() => {
    rmSync(join(directory, 'evidence'), { recursive: true, force: true });
    mkdirSync(join(directory, 'evidence'));
  });

  it('is the anchor until something was applied as a whole', () => {
    entry(1, { kind: 'anchor', commit: sha('a') });
    entry(2, { kind: 'approved', commit: sha('b') });
    entry(3, { kind: 'outcome', commit: sha('b'), complete: false });
    expect(last()).toMatchObject({ code: 0, stdout: `${sha('a')}\n` });
  });

  it('is the commit of the newest outcome that says so', () => {
    entry(1, { kind: 'anchor', commit: sha('a') });
    entry(3, { kind: 'outcome', commit: sha('b'), complete: true });
    entry(5, { kind: 'outcome', commit: sha('c'), complete: true });
    entry(7, { kind: 'outcome', commit: sha('d'), complete: false });
    expect(last().stdout).toBe(`${sha('c')}\n`);
  });

  it.each([
    { name: 'no chain', set: () => {} },
    { name: 'no anchor', set: () => entry(1, { kind: 'approved', commit: sha('b') }) },
    { name: 'no commit', set: () => entry(1, { kind: 'anchor', commit: 'main' }) },
    { name: 'text', set: () => write('evidence/00000001.json', 'x') },
  ])('is unknown with $name', ({ set }) => {
    set();
    const { code, stdout } = last();
    expect({ ok: code === 0, stdout }).toEqual({ ok: false, stdout: '' });
  });
});
