import type { Answers } from '../drift/github/answers';
import type { GitCommit } from './git-commits';

export type ApprovalInput = {
  /** `owner/name`. */
  readonly repository: string;
  /** The ref of this run, such as `refs/heads/main`. */
  readonly ref: string;
  /** The commit that this run would apply. */
  readonly commit: string;
  readonly run: number;
  /** The failed run that this one resumes. */
  readonly resumes?: number | undefined;
  /** The newest commit that was applied as a whole, as the evidence says. */
  readonly lastApplied: string;
  /** The first-parent commits after it, oldest first, as Git has them. */
  readonly commits: readonly GitCommit[];
  readonly answers: Answers;
  /** Logins of the team that creates permissions, as the last applied commit has them. */
  readonly creators: readonly string[];
};
