import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyApproval } from '../../cli/verify-approval';
import { resumedStory } from '../analysis/approval/resumed-story';
import type { Story } from '../analysis/approval/shown';
import { honestStory } from '../analysis/approval/story';
import { writeCollected } from '../analysis/approval/write-collected';
import { platformRepository } from './affected/platform-repository';
import { runAsyncCommand } from './run-async-command';
import type { Ran } from './run-command';

const directory = mkdtempSync(join(tmpdir(), 'platform-approval-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const { root, git, commit } = platformRepository();
const base = join(directory, 'base');
const out = join(directory, 'approved.json');
const collected = join(directory, 'collected');
const expectations = (githubTeams: unknown) => {
  mkdirSync(base, { recursive: true });
  writeFileSync(join(base, 'expectations.json'), JSON.stringify({ githubTeams }));
};

const argsOf = (story: Story) => [
  ...['--collected', collected, '--repository', 'acme/platform', '--ref', 'refs/heads/main', '--run', '7001'],
  ...['--commit', story.run.head_sha, '--resumes', String(story.resumes ?? '')],
];
const run = (story: Story, ...args: string[]): Promise<Ran> =>
  runAsyncCommand(verifyApproval, directory, ...argsOf(story), ...args);
const judged = (story: Story, ...args: string[]): Promise<Ran> => {
  writeCollected(collected, story);
  return run(story, '--base-output', base, ...args);
};

describe('platform verify-approval', () => {
  beforeEach(() => {
    rmSync(out, { force: true });
    expectations({ 'permission-creators': honestStory().creators });
  });

  it('ends with 0, and writes who approved what', async () => {
    const { code, stdout, stderr } = await judged(honestStory(2), '--out', out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('acme-first-reviewer, acme-second-reviewer  acme-author, web-flow\n');
    expect(stdout).toContain('\napproved: 10 rules on 2 commits\nnext: ');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ version: 1, commits: [{ pullRequest: 1 }, {}] });
    expect(existsSync(`${out}.new`)).toBe(false);
  });

  it('takes the run that is resumed', async () => {
    expect((await judged(resumedStory(honestStory()), '--out', out)).code).toBe(0);
  });

  it('ends with 1, says what to do, and writes nothing', async () => {
    const story = honestStory();
    story.pulls[0]?.reviews.pop();
    const { code, stdout, stderr } = await judged(story, '--out', out);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^not approved: 1 finding\nnext: /);
    expect(stderr).toBe(
      'pull request #1: head must be approved by two people of permission-creators who neither wrote nor pushed it, got "1; acme-first-reviewer counts"; let two such people approve it, also after the merge, and resume the run by workflow_dispatch\n',
    );
    expect(existsSync(out)).toBe(false);
  });

  it('answers in JSON', async () => {
    expect(JSON.parse((await judged(honestStory(), '--json')).stdout)).toMatchObject({
      findings: [],
      approved: { version: 1, lastApplied: honestStory().lastApplied },
    });
    const story = honestStory();
    story.run.run_attempt = 2;
    const { code, stdout } = await judged(story, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ check: 'approval/run-of-main' }], approved: null });
  });

  it('asks the last applied commit itself who may approve', async () => {
    commit(`
      const { mkdirSync, writeFileSync } = require('node:fs');
      mkdirSync(process.argv.at(-1));
      writeFileSync(process.argv.at(-1) + '/expectations.json', JSON.stringify({ githubTeams: { 'permission-creators': ['acme-first-reviewer', 'acme-second-reviewer'] } }));
    `);
    const story = honestStory();
    story.lastApplied = git('rev-parse', 'HEAD').trim();
    story.main[0]?.commit.parents.splice(0, 1, { sha: story.lastApplied });
    // The commit that is judged would have its own approvers.
    commit('process.exit(1)');
    writeCollected(collected, story);
    expect((await runAsyncCommand(verifyApproval, root, ...argsOf(story))).code).toBe(0);
  });

  it.each<{ name: string; spoil: () => unknown; code: number; says: RegExp }>([
    {
      name: 'no evidence',
      spoil: () => rmSync(join(collected, 'evidence', '00000001-anchor.json')),
      code: 1,
      says: /^evidence chain: must begin with an anchor/m,
    },
    {
      name: 'no directory of evidence',
      spoil: () => rmSync(join(collected, 'evidence'), { recursive: true }),
      code: 2,
      says: /^evidence .*: must be there to be read/,
    },
    {
      name: 'a broken chain of evidence',
      spoil: () => {
        const first = readFileSync(join(collected, 'evidence', '00000001-anchor.json'), 'utf8');
        writeFileSync(join(collected, 'evidence', '00000002.json'), first);
      },
      code: 1,
      says: /must be/,
    },
    {
      name: 'an answer of other bytes',
      spoil: () => writeFileSync(join(collected, 'approvals', '0001.json'), '{}'),
      code: 2,
      says: /^file 0001\.json: must have the sha256/,
    },
    {
      name: 'an answer that is gone',
      spoil: () => rmSync(join(collected, 'approvals', '0002.json')),
      code: 2,
      says: /^file 0002\.json: must be a file that can be read/,
    },
    {
      name: 'no manifest',
      spoil: () => rmSync(join(collected, 'approvals', 'manifest.json')),
      code: 2,
      says: /^file manifest\.json: must be a file that can be read/,
    },
    {
      name: 'no commits',
      spoil: () => rmSync(join(collected, 'approvals', 'commits.json')),
      code: 2,
      says: /^commits\.json: must be a list/,
    },
    {
      name: 'commits that are cut off',
      spoil: () => writeFileSync(join(collected, 'approvals', 'commits.json'), '[{'),
      code: 2,
      says: /^commits\.json: must be whole JSON/,
    },
    {
      name: 'a last applied commit that names nobody',
      spoil: () => expectations({}),
      code: 2,
      says: /^expectations: must say in githubTeams who permission-creators are/,
    },
    {
      name: 'a file where the result would go',
      spoil: () => writeFileSync(out, 'old'),
      code: 2,
      says: /^--out .*: must not be there yet/,
    },
  ])('refuses $name, and writes nothing', async ({ spoil, code, says }) => {
    const story = honestStory();
    writeCollected(collected, story);
    spoil();
    const before = existsSync(out) && readFileSync(out, 'utf8');
    const ran = await run(story, '--base-output', base, '--out', out);
    expect(ran.stderr).toMatch(says);
    expect(ran.code).toBe(code);
    expect(existsSync(out) && readFileSync(out, 'utf8')).toBe(before);
  });
});
