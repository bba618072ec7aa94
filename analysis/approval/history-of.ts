import type { Finding } from '../../registry/finding';
import type { Reader } from '../drift/shape';
import type { Account } from './account';
import { answerPath } from './answer-path';
import { answerShape } from './answer-shape';
import type { ApprovalInput } from './approval-input';
import { findingOf } from './finding-of';
import type { Commit, History, MainCommit, Pull } from './history';

/**
 * The collected answers as one history, or what of it could not be seen: absent is not empty.
 *
 * @throws ArtefactError for an answer of a shape that is not understood.
 */
export function historyOf(input: ApprovalInput): { readonly history?: History; readonly findings: Finding[] } {
  const { repository, answers } = input;
  const unseen = new Map<string, Finding>();
  const seen = <Value>(path: string, reader: Reader<Value>): Value | undefined => {
    const answer = answers.get(path);
    if (answer?.status === 200) return reader(answer.body, `answer ${path}`);
    const got = answer === undefined ? 'no answer' : `status ${answer.status}`;
    const remedy =
      'run the workflow again by workflow_dispatch, naming this run; the job that collects needs the permissions of docs/workflows.md';
    unseen.set(path, findingOf('answers', `answer ${path}`, 'must be there, with status 200', got, remedy));
    return undefined;
  };

  const run = seen(answerPath.run(repository, input.run), answerShape.run);
  const resumed =
    input.resumes === undefined ? undefined : seen(answerPath.run(repository, input.resumes), answerShape.run);
  const commits = input.commits.flatMap((git): MainCommit[] => {
    const api = seen(answerPath.commit(repository, git.sha), answerShape.commit);
    const pulls = seen(answerPath.pullsOfCommit(repository, git.sha), answerShape.pullsOfCommit);
    return api && pulls ? [{ git, api, pulls: pulls.map(({ number }) => number) }] : [];
  });
  const pullOf = (number: number): Pull[] => {
    const pull = seen(answerPath.pull(repository, number), answerShape.pull);
    const reviews = seen(answerPath.reviews(repository, number), answerShape.reviews);
    const listed = seen(answerPath.commitsOfPull(repository, number), answerShape.commits);
    const pushes = pull && seen(answerPath.pushes(repository, pull.head.ref), answerShape.pushes);
    return pull && reviews && listed && pushes
      ? [{ ...pull, size: pull.commits, commits: listed, reviews, pushes }]
      : [];
  };
  const numbers = new Set(commits.flatMap(({ pulls }) => pulls));
  const pulls = new Map([...numbers].flatMap((number) => pullOf(number).map((pull) => [number, pull] as const)));
  if (run === undefined || unseen.size > 0) return { findings: [...unseen.values()] };

  const { creators, run: runId, ref, commit, lastApplied, resumes } = input;
  const every = [...commits.map(({ api }) => api), ...[...pulls.values()].flatMap((pull) => pull.commits)];
  return {
    findings: [],
    history: {
      ...{ repository, ref, commit, lastApplied, runId, run, resumes, resumed, commits, pulls },
      creators: new Set(creators.map((login) => login.toLowerCase())),
      accountsByEmail: accountsByEmail(every),
    },
  };
}

function accountsByEmail(commits: readonly Commit[]): ReadonlyMap<string, readonly Account[]> {
  const accounts = new Map<string, Account[]>();
  for (const { author, committer, commit } of commits) {
    for (const [who, { email }] of [[author, commit.author] as const, [committer, commit.committer] as const]) {
      const key = email.toLowerCase();
      if (who) accounts.set(key, [...(accounts.get(key) ?? []), who]);
    }
  }
  return accounts;
}
