import type { Account } from './account';
import type { answerShape } from './answer-shape';
import type { GitCommit } from './git-commits';

export type Run = ReturnType<typeof answerShape.run>;
export type Commit = ReturnType<typeof answerShape.commit>;
export type Review = ReturnType<typeof answerShape.reviews>[number];
export type Push = ReturnType<typeof answerShape.pushes>[number];

export type Pull = Omit<ReturnType<typeof answerShape.pull>, 'commits'> & {
  /** How many commits GitHub says that it has; `commits` are those that were listed. */
  readonly size: number;
  readonly commits: readonly Commit[];
  readonly reviews: readonly Review[];
  /** All activity of a branch of that name. */
  readonly pushes: readonly Push[];
};

/** A first-parent commit of main: as Git has it, as GitHub has it, and the pull requests that it belongs to. */
export type MainCommit = { readonly git: GitCommit; readonly api: Commit; readonly pulls: readonly number[] };

/** Everything that was collected, whole. */
export type History = {
  readonly repository: string;
  readonly ref: string;
  readonly commit: string;
  readonly lastApplied: string;
  readonly runId: number;
  readonly run: Run;
  readonly resumes: number | undefined;
  readonly resumed: Run | undefined;
  readonly commits: readonly MainCommit[];
  readonly pulls: ReadonlyMap<number, Pull>;
  /** Logins of the team that creates permissions, in lower case, as the last applied commit has them. */
  readonly creators: ReadonlySet<string>;
  /** Whose e-mail address it is, by what GitHub says of every commit here. Addresses are in lower case. */
  readonly accountsByEmail: ReadonlyMap<string, readonly Account[]>;
};
