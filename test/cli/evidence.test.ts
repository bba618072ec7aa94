import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceFile } from '../../analysis/evidence/evidence-file';
import { evidence } from '../../cli/evidence';
import {
  anchor,
  applied,
  approved,
  chained,
  continued,
  failed,
  later,
  outcome,
  second,
  sha,
} from '../analysis/evidence/example-chain';
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

  it('says of a commit that a broken chain calls applied that it is not proven', () => {
    expect(ask(broken, sha('1')).stdout).toContain(`not proven  ${sha('1')}, which was applied as the chain says`);
  });

  describe('of a chain that was anchored anew', () => {
    const anew = (name: string, before: EvidenceFile[], reason = 'pushed by an owner; read by two of us') =>
      saved(name, continued(before, later({ reason }), second.approved({ lastApplied: sha('5') }), second.outcome(5)));
    const changed = applied().map((file, index) => (index === 1 ? { ...file, bytes: Buffer.from('x') } : file));

    it('shows who vouched for which commit and why, and that what was before was whole', () => {
      const { code, stdout, stderr } = ask(anew('anew', applied()), '--list');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(
        [
          'anchor 1, 2024-03-01T12:00:00Z: 000000000000, by acme-first-administrator',
          'anchor 4, 2024-03-01T12:00:03Z: 555555555555, by acme-first-administrator',
          '  because: pushed by an owner; read by two of us',
          '  before it: 3 entries, whole',
          'the chain is whole: 3 entries from the newest anchor on',
        ].join('\n'),
      );
    });

    it('shows what was broken before, and refuses nothing', () => {
      const { code, stdout, stderr } = ask(anew('mended', changed), '--list');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(
        '  before it: 2 entries, broken\n    evidence 2: must be an entry as it is written, got ',
      );
      expect(stdout).toContain('the chain is whole: 3 entries from the newest anchor on');
    });

    it('proves what was applied before only where that part is whole', () => {
      expect(ask(anew('before', applied()), sha('1'))).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`applied  ${sha('1')}`),
      });
      const tampered = applied().map((file, index) =>
        index === 1 ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from(' ')]) } : file,
      );
      expect(ask(anew('tampered', tampered), sha('1'))).toMatchObject({
        code: 1,
        stderr: '',
        stdout: expect.stringContaining(`not proven  ${sha('1')}`),
      });
      expect(ask(anew('after', tampered), sha('3'))).toMatchObject({ code: 0 });
    });

    it.each([
      { commit: sha('5'), says: `anchor  ${sha('5')}, where the evidence begins: nobody is asked about it` },
      { commit: sha('0'), says: `anchor  ${sha('0')}, where the evidence began before it was anchored anew` },
    ])('says of the anchor $commit which it is', ({ commit, says }) => {
      expect(ask(anew('which', applied()), commit)).toMatchObject({
        code: 1,
        stdout: expect.stringContaining(says),
      });
    });

    it('answers in JSON', () => {
      const { stdout } = ask(anew('json', changed), '--list', '--json');
      expect(JSON.parse(stdout)).toMatchObject({
        whole: true,
        anchor: sha('5'),
        entries: 3,
        parts: [
          { anchor: { place: 1, commit: sha('0') }, entries: 2, findings: [{ subject: 'evidence 2' }] },
          {
            anchor: { place: 4, by: 'acme-first-administrator', reason: 'pushed by an owner; read by two of us' },
            entries: 3,
            findings: [],
          },
        ],
        findings: [],
      });
    });

    it('says that a part has no anchor that can be read', () => {
      const [first, ...rest] = applied();
      const { stdout } = ask(anew('unread', first ? [{ ...first, bytes: Buffer.from('x') }, ...rest] : []), '--list');
      expect(stdout).toContain('no anchor that can be read\nanchor 4, ');
    });

    it('lets no reason rewrite the screen', () => {
      const { stdout } = ask(anew('screen', applied(), 'a"b\\'), '--list');
      expect(stdout).toContain('  because: a\\"b\\\\\n');
      expect(ask(anew('controls', applied(), 'a\u001b[2J'), '--list')).toMatchObject({
        code: 1,
        stdout: expect.not.stringContaining('\u001b'),
        stderr: expect.not.stringContaining('\u001b'),
      });
    });
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
