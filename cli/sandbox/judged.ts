import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judged as judgedOf } from '../../analysis/judged';
import type { JudgedStack } from '../../analysis/judged/judged-file';
import { formatFinding } from '../../registry/finding';
import { readJudging } from '../judge/read-judging';
import type { AffectedInAws } from './affected-in-aws';
import { anchoredCommit } from './anchored-commit';
import type { ApplyRun } from './pipeline';
import { SandboxFailure } from './sandbox-failure';
import type { Synthesis } from './synthesis';

export type JudgedInput = {
  readonly proposed: Synthesis;
  /** What `plan-main.sh` left. */
  readonly saved: string;
  /** Where `judged.json` is written. */
  readonly file: string;
  readonly run: ApplyRun;
  /** What must have been planned, as `platform affected --json` prints it. */
  readonly levels: AffectedInAws;
  /** Digest of each stack as the pull request showed it. */
  readonly reviewed: Readonly<Record<string, string>>;
};

/** Stacks that are to be applied, in their order. */
export type Judged = {
  readonly stacks: readonly Pick<JudgedStack, 'stack' | 'identity' | 'level' | 'order'>[];
  readonly names: readonly string[];
  /** By stack, whether it is what the pull request showed. */
  readonly asReviewed: Readonly<Record<string, string>>;
};

/** Judges saved plans as `platform judge` does. The approvals of a commit need GitHub, and are proven elsewhere. */
export function judged({ proposed, saved, file, run, levels, reviewed }: JudgedInput): Judged {
  const approved = `${file}.approved`;
  writeFileSync(approved, JSON.stringify(approvalOf(run)));
  const shown = `${file}.reviewed`;
  writeFileSync(shown, JSON.stringify({ pullRequests: [{ number: 7, stacks: reviewed }] }));
  const affected = `${file}.levels`;
  writeFileSync(affected, JSON.stringify(levels));
  const result = judgedOf(
    readJudging({
      plans: saved,
      records: join(saved, 'records'),
      approved,
      reviewed: shown,
      levels: affected,
      dir: proposed.outdir,
    }),
  );
  if (result.findings.length > 0) {
    throw new SandboxFailure(result.findings.map(formatFinding).join('\n'));
  }
  writeFileSync(file, JSON.stringify(result.file));
  const { stacks } = result.file;
  return {
    stacks,
    names: stacks.map(({ stack }) => stack),
    asReviewed: Object.fromEntries(stacks.map((each) => [each.stack, each.reviewed])),
  };
}

/** What `verify-approval` writes of a commit that two people approved. */
const approvalOf = ({ commit, run }: ApplyRun) => ({
  version: 1,
  repository: 'acme/platform',
  commit,
  lastApplied: anchoredCommit,
  run: { id: run, attempt: 1 },
  commits: [
    {
      sha: commit,
      pullRequest: 7,
      head: 'c'.repeat(40),
      approvers: [
        { login: 'acme-first-reviewer', id: 1 },
        { login: 'acme-second-reviewer', id: 2 },
      ],
      authors: ['acme-author'],
    },
  ],
  people: { authors: ['acme-author'] },
});
