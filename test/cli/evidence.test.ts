import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceFile } from '../../analysis/evidence/evidence-file';
import { evidence } from '../../cli/evidence';
import { anchor, applied, approved, chained, failed, outcome, second, sha } from '../analysis/evidence/example-chain';
import { runCommand } from './run-command';

const root = mkdtempSync(join(tmpdir(), 'platform-evidence-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const saved = (name: string, files: readonly EvidenceFile[]): string => {
  const directory = join(root, name);
  mkdirSync(directory, { recursive: true });
  for (const file of files) writeFileSync(join(directory, file.name), file.bytes);
  return directory;
};
const ask = (directory: string, ...args: string[]) => {
  // Options keep their values from one parse to the next.
  evidence.setOptionValue('list', false).setOptionValue('json', false);
  return runCommand(evidence, ...args, '--dir', directory);
};

const whole = saved('whole', [...applied()]);
const broken = saved(
  'broken',
  applied().map((file, index) =>
    index === 1
      ? { ...file, bytes: Buffer.from(file.bytes.toString().replace('services-pay-dev', 'services-pay-x')) }
      : file,
  ),
);

describe('platform evidence', () => {
  it('says who approved a commit, who let it through, on which plans and how that ended', () => {
    const { code, stdout, stderr } = ask(whole, sha('1'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`applied  ${sha('1')}`);
    expect(stdout).toContain('run 7 of acme/platform as services-apply, entry 2, 2024-03-01T12:00:01Z');
    expect(stdout).toContain(
      'pull request #12 at 222222222222: written by acme-developer; approved by acme-first-reviewer, acme-second-reviewer',
    );
    expect(stdout).toContain('let through in services-apply by acme-first-applier; gate ffffffffffff');
    expect(stdout).toMatch(/services-pay-prod +same +3 +eeeeeeeeeeee +aaaaaaaaaaaa +applied/);
    expect(stdout).toContain('the chain is whole: 3 entries from the anchor on');
  });

  it.each([
    { name: 'the beginning of its name', word: sha('1').slice(0, 9) },
    { name: 'capitals', word: sha('2').toUpperCase() },
    { name: 'the head of its pull request', word: sha('2') },
  ])('finds a commit by $name', ({ word }) => {
    expect(ask(whole, word)).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    { name: 'a commit that it does not know', word: '1111111ffff', says: `the nearest known is ${sha('1')}` },
    { name: 'too few digits', word: '111', says: `the nearest known is ${sha('1')}` },
    { name: 'a word', word: 'main', says: 'the nearest known is ' },
  ])('answers $name with the nearest that it knows, exit 1', ({ word, says }) => {
    const { code, stdout, stderr } = ask(whole, word);
    expect(code).toBe(1);
    expect(stdout).toContain(`never applied  ${word}`);
    expect(stderr).toContain(
      `commit: must be one that the evidence knows, with enough digits to be the only one, got "${word}"; `,
    );
    expect(stderr).toContain(says);
  });

  it('says that a commit failed, exit 1, without calling it an error', () => {
    const directory = saved('failed', chained(anchor(), approved(), outcome(failed)));
    const { code, stdout, stderr } = ask(directory, sha('1'));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(`never applied  ${sha('1')}`);
    expect(stdout).toMatch(/services-pay-prod .* not-begun/);
  });

  it('says that a run is unfinished', () => {
    const { code, stdout } = ask(saved('unfinished', chained(anchor(), approved())), sha('1'));
    expect(code).toBe(1);
    expect(stdout).toContain('unfinished: it never said how it ended');
  });

  it('says of the anchor that nobody is asked about it', () => {
    expect(ask(whole, sha('0'))).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`anchor  ${sha('0')}, where the evidence begins`),
    });
  });

  it('shows what a broken chain says, what is wrong with it and where, exit 1', () => {
    const { code, stdout, stderr } = ask(broken, sha('1'));
    expect(code).toBe(1);
    expect(stdout).toContain('the chain is broken: 2 findings; nothing above is proven');
    expect(stderr).toMatch(/^evidence 3: must name [0-9a-f]{64}, the SHA-256 of entry 2, as the one before it, got "/m);
  });

  it('lists every run', () => {
    const directory = saved(
      'list',
      chained(anchor(), approved(), outcome(), second.approved(), second.outcome(4, failed)),
    );
    const { code, stdout } = ask(directory, '--list');
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(2, 4)).toEqual([
      expect.stringMatching(
        /^ +2 +2024-03-01T12:00:01Z +111111111111 +services-apply +#12 +acme-first-applier +applied at/,
      ),
      expect.stringMatching(
        /^ +4 +2024-03-01T12:00:03Z +333333333333 +services-apply +#13 +acme-first-applier +failed at/,
      ),
    ]);
  });

  it('answers in JSON', () => {
    const { stdout } = ask(whole, sha('1'), '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      commit: sha('1'),
      applied: true,
      whole: true,
      entries: 3,
      anchor: sha('0'),
      runs: [{ place: 2, approved: { kind: 'approved' }, outcome: { kind: 'outcome', place: 3 } }],
      findings: [],
    });
  });

  it.each([
    {
      name: 'without a directory',
      args: [sha('1')],
      directory: join(root, 'none'),
      says: 'must be there to be read, got "ENOENT"',
    },
    { name: 'without a commit', args: [], directory: whole, says: 'got "neither"' },
    { name: 'with a commit and a list', args: [sha('1'), '--list'], directory: whole, says: 'got "both"' },
  ])('cannot run $name, exit 2', ({ args, directory, says }) => {
    const { code, stdout, stderr } = ask(directory, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});
