import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issues } from '../../cli/drift/issues';
import { uses } from '../../cli/uses';
import { savedAnswers } from '../analysis/drift/github/saved-answers';
import { cloudtrail } from '../analysis/uses/cloudtrail';
import { type Ran, runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const { directory } = synthesisedDirectory();
const parent = mkdtempSync(join(tmpdir(), 'platform-uses-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function run(...args: string[]): Ran {
  // A command keeps the options of its last run.
  for (const name of ['answers', 'out']) uses.setOptionValue(name, undefined);
  for (const name of ['list', 'json']) uses.setOptionValue(name, false);
  return runCommand(uses, '--dir', directory, ...args);
}
const paths = () => run('--list').stdout.trimEnd().split('\n');
let saved = 0;
const answers = (changes: Readonly<Record<string, unknown>>) => {
  saved += 1;
  const nothing = Object.fromEntries(paths().map((path) => [path, cloudtrail.answer()]));
  return savedAnswers(join(parent, `answers-${saved}`), { ...nothing, ...changes });
};
const judge = (changes: Readonly<Record<string, unknown>>, ...args: string[]) =>
  run('--answers', answers(changes), ...args);
const breakGlass = '/100000000002/eu-west-1/role/platform/break-glass';
const used = cloudtrail.answer(cloudtrail.took({ sourceIPAddress: '\u001b[31m @acme/owners' }));

describe('platform uses', () => {
  it('lists what has to be asked', () => {
    expect(paths()).toContain(breakGlass);
    expect(JSON.parse(run('--list', '--json').stdout)).toEqual(paths());
  });

  it('says that nobody used anything, and in how many answers', () => {
    const { code, stdout, stderr } = judge({});
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      `no use was seen in ${paths().length} answers of CloudTrail\nnext: nothing; the workflow drift asks again tomorrow\n`,
    );
  });

  it('ends with 1, a row and a line for each use, and nothing of it is active', () => {
    const { code, stdout, stderr } = judge({ [breakGlass]: used });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /\n2026-03-01T02:03:04Z +break-glass +platform +arn:aws:sts::100000000002:assumed-role\/\S+ +\\u001b\[31m @acme\/owners +let in +11111111-/,
    );
    expect(stdout).toMatch(/\n1 use in \d+ answers of CloudTrail\nnext: whoever it was explains it/);
    expect(stderr).toMatch(
      /^account platform break-glass: must be explained by whoever used it at 2026-03-01T02:03:04Z, got "arn:[^"]+"; explain event 11111111-\S+ in its issue, or end the session\n$/,
    );
    expect(stdout + stderr).not.toContain('\u001b');
  });

  it('ends with 1 for an account that cannot be seen', () => {
    const { code, stdout, stderr } = judge({ [breakGlass]: 403 });
    expect(code).toBe(1);
    expect(stdout).toContain('1 accounts or Regions cannot be seen');
    expect(stderr).toBe(
      'account platform: must show who used break-glass in eu-west-1, got "status 403"; see what collect-uses says of it; apply baseline-platform where the role drift may not look, enable the Region where it is not\n',
    );
  });

  it('writes one text a use, and what was not seen for the issues of drift', () => {
    const out = join(parent, 'used');
    const blind = paths().find((path) => path.startsWith('/200000000004/')) ?? 'none';
    const { code, stdout } = judge({ [breakGlass]: used, [blind]: 429 }, '--out', out, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ uses: [{ role: 'break-glass' }], findings: [{ got: 'status 429' }] });
    expect(readdirSync(out)).toEqual(['break-glass.platform.11111111-2222-3333-4444-555555555555.md']);
    expect(readFileSync(join(out, readdirSync(out)[0] ?? ''), 'utf8')).not.toContain('@acme/owners');
    const file = join(parent, 'uses.json');
    writeFileSync(file, stdout);
    const texts = join(parent, 'issues');
    expect(runCommand(issues, file, '--out', texts).code).toBe(0);
    expect(readdirSync(texts)).toEqual(['baseline-pay-prod.md']);
  });

  it('makes the directory also where nobody used anything, and refuses one that holds something', () => {
    const out = join(parent, 'empty');
    expect(judge({}, '--out', out).code).toBe(0);
    expect(readdirSync(out)).toEqual([]);
    writeFileSync(join(out, 'old.md'), '');
    expect(judge({ [breakGlass]: used }, '--out', out)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^--out: must be an empty directory, got /),
    });
  });

  it.each([
    { name: 'no answers', args: [], says: '--answers: must name what collect-uses.sh saved, got "nothing"' },
    { name: 'answers that are not there', args: ['--answers', 'none'], says: 'file manifest.json: must be a file' },
  ])('refuses $name with exit 2', ({ args, says }) => {
    const { code, stdout, stderr } = run(...args);
    expect(stderr).toContain(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('refuses a question that nobody lists, and an output without expectations, with exit 2', () => {
    const other = judge({ '/100000000002/eu-west-1/role/platform/drift': cloudtrail.answer() });
    expect(other.stderr).toMatch(/^answer \S+drift: must be to what platform uses --list asks, /);
    const bare = join(parent, 'bare');
    mkdirSync(bare);
    const without = runCommand(uses, '--dir', bare, '--list');
    expect(without.stderr).toMatch(/^expectations: must be in \S+, got "no such file"; run npm run synth\n$/);
    expect([other.code, without.code]).toEqual([2, 2]);
  });
});
