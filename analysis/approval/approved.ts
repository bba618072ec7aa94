import type { History } from './history';
import { mergesOf } from './merges-of';
import { reviewersOf } from './reviewers-of';
import { writersOf } from './writers-of';

/** `approved.json`: what later jobs and the evidence say of who approved what. */
export type Approved = {
  readonly version: 1;
  readonly repository: string;
  readonly commit: string;
  readonly lastApplied: string;
  readonly run: { readonly id: number; readonly attempt: number };
  readonly commits: readonly {
    readonly sha: string;
    readonly pullRequest: number;
    readonly head: string;
    readonly approvers: readonly { readonly login: string; readonly id: number }[];
    readonly authors: readonly string[];
  }[];
  /** Whoever must not let the deployment through, in lower case. */
  readonly people: { readonly authors: readonly string[] };
};

/** What a history without findings has proven. */
export function approved(history: History): Approved {
  const { repository, commit, lastApplied, run } = history;
  const merges = mergesOf(history).map((merge) => ({
    ...merge,
    authors: sorted(writersOf(merge, history).map(({ login }) => login)),
    approvers: reviewersOf(merge, history)
      .filter(({ why }) => why === undefined)
      .map(({ account: { login, id } }) => ({ login, id })),
  }));
  return {
    version: 1,
    ...{ repository, commit, lastApplied },
    run: { id: run.id, attempt: run.run_attempt },
    commits: merges.flatMap(({ pull, commits, approvers, authors }) =>
      commits.map(({ git }) => ({
        sha: git.sha,
        pullRequest: pull.number,
        head: pull.head.sha,
        approvers,
        authors,
      })),
    ),
    people: { authors: sorted(merges.flatMap(({ authors }) => authors.map((login) => login.toLowerCase()))) },
  };
}

const sorted = (values: readonly string[]) => [...new Set(values)].sort();
