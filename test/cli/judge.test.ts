import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../../cli/judge';
import { planFiles } from './plan-files';
import { runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const { directory } = synthesisedDirectory();
const planFile = planFiles(directory);
const commit = 'c'.repeat(40);
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const parent = mkdtempSync(join(tmpdir(), 'platform-judge-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** A run with the plan of one stack, as the job before leaves it. */
const aRun = (stack = 'services-pay-prod') => {
  const root = mkdtempSync(join(parent, 'run-'));
  for (const folder of ['plans', 'records']) mkdirSync(join(root, folder));
  const plan = join(root, 'plans', `${stack}.json`);
  cpSync(planFile(stack), plan);
  writeFileSync(`${plan}.sha256`, '');
  const record = {
    ...{ version: 1, stack, commit, run: 7, key: `plans/${commit}/7/${stack}.tfplan`, refreshed: true },
    ...{ sha256: 'a'.repeat(64), lockSha256: 'b'.repeat(64), jsonSha256: sha256(plan) },
    fileSha256: sha256(join(directory, 'stacks', stack, 'cdk.tf.json')),
  };
  const write = (name: string, json: unknown) => writeFileSync(join(root, name), JSON.stringify(json));
  write(`records/${stack}.json`, record);
  write('approved.json', { version: 1, repository: 'acme/platform', commit, run: { id: 7, attempt: 1 } });
  const out = join(root, 'judged.json');
  const run = (...args: string[]) => {
    const files = ['plans', 'records', 'approved.json'].map((name) => join(root, name));
    const [plans = '', records = '', approved = ''] = files;
    const given = ['--plans', plans, '--records', records, '--approved', approved, '--out', out, '--dir', directory];
    return runCommand(judge, ...given, ...args);
  };
  return { root, out, run, write, record };
};

describe('platform judge', () => {
  it('writes what may be applied, ends with 0 and says the next step', () => {
    const { run, out, root } = aRun();
    const { code, stderr, stdout } = run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('may be applied: 1 stack\nnext: the approval of somebody who wrote none of it\n');
    expect(stdout).toContain('not planned then');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      version: 1,
      commit,
      approvedSha256: sha256(join(root, 'approved.json')),
      stacks: [{ stack: 'services-pay-prod', order: 0, reviewed: 'not-planned' }],
    });
  });

  it('writes nothing and ends with 1 where there is a finding', () => {
    const { run, out, write, record } = aRun();
    write('records/services-pay-prod.json', { ...record, jsonSha256: 'c'.repeat(64) });
    const { code, stdout, stderr } = run();
    expect({ code, written: existsSync(out) }).toEqual({ code: 1, written: false });
    expect(stdout).toContain('must not be applied: 1 finding, nothing was written');
    expect(stderr).toMatch(/^stack services-pay-prod: must be the plan whose JSON has sha256 .*; start a new run/);
  });

  it('demands a plan of every stack that is affected', () => {
    const { run, write, root } = aRun();
    write('levels.json', {
      levels: [{ batches: [['services-pay-prod'], ['services-pay-dev']] }],
      people: ['bootstrap'],
    });
    const { code, stderr } = run('--levels', join(root, 'levels.json'));
    expect(code).toBe(1);
    expect(stderr).toBe(
      'stack bootstrap: must have a plan, got "none"; start a new run, which plans again\nstack services-pay-dev: must have a plan, got "none"; start a new run, which plans again\n',
    );
  });

  it('answers in JSON and in Markdown', () => {
    expect(JSON.parse(aRun().run('--json').stdout)).toMatchObject({
      stacks: [{ stack: 'services-pay-prod' }],
      findings: [],
    });
    expect(aRun().run('--markdown').stdout).toMatch(/^## Apply\n[\s\S]*## Plan/);
    expect(aRun().run('--json', '--markdown')).toMatchObject({ code: 2, stdout: '' });
  });

  it('replaces no file', () => {
    const { run, out } = aRun();
    writeFileSync(out, 'of another run');
    expect(run()).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--out: must be a new file/) });
    expect(readFileSync(out, 'utf8')).toBe('of another run');
  });

  it.each<{ name: string; args: readonly string[]; says: RegExp }>([
    { name: 'no plans', args: ['--plans', 'nowhere'], says: /^--plans: must be a directory/ },
    { name: 'no approval', args: ['--approved', 'nowhere.json'], says: /^--approved: must be a file/ },
    {
      name: 'levels that are none',
      args: ['--levels', 'package.json'],
      says: /^--levels: must be what platform affected/,
    },
    { name: 'output without expectations', args: ['--dir', 'docs'], says: /^expectations: must be in/ },
  ])('refuses $name, exit 2, and writes nothing', ({ args, says }) => {
    const { run, out } = aRun();
    const { code, stderr } = run(...args);
    expect({ code, written: existsSync(out) }).toEqual({ code: 2, written: false });
    expect(stderr).toMatch(says);
  });
});
