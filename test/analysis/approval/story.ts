import { answerPath } from '../../../analysis/approval/answer-path';
import type { ApprovalInput } from '../../../analysis/approval/approval-input';
import { people, type ShownUser, sha } from './people';
import type { ShownCommit, ShownPush, ShownReview, ShownRun, Story, StoryPull } from './shown';

export const repository = 'acme/platform';
export const runId = 7001;
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 8, minute)).toISOString();

export const shownCommit = (name: string, tree: string, parents: string[], author: ShownUser): ShownCommit => ({
  sha: sha(name),
  author,
  committer: people.webFlow,
  parents: parents.map((parent) => ({ sha: parent })),
  commit: {
    author: { name: author.login, email: `${author.login}@acme.example` },
    committer: { name: 'GitHub', email: 'noreply@github.com' },
    message: `change ${name}`,
    tree: { sha: sha(tree) },
  },
});

export const review = (user: ShownUser | null, commit: string, state = 'APPROVED', minute = 30): ShownReview => ({
  id: minute,
  user,
  state,
  commit_id: commit,
  submitted_at: at(minute),
});

export const push = (actor: ShownUser | null, after: string, branch: string, minute = 10): ShownPush => ({
  before: sha('before'),
  after,
  ref: `refs/heads/${branch}`,
  timestamp: at(minute),
  activity_type: 'push',
  actor,
});

/** One merge by squash: pull request, approvals by two, and what it became on main. */
export function honestPull(number: number, before: string): { pull: StoryPull; commit: ShownCommit } {
  const branch = `change/${number}`;
  const first = shownCommit(`first-${number}`, `half-${number}`, [before], people.author);
  const head = shownCommit(`head-${number}`, `tree-${number}`, [first.sha], people.author);
  const commit = shownCommit(`main-${number}`, `tree-${number}`, [before], people.author);
  return {
    commit,
    pull: {
      pull: {
        number,
        state: 'closed',
        merged: true,
        merged_at: at(40),
        merge_commit_sha: commit.sha,
        user: people.author,
        base: { ref: 'main', repo: { full_name: repository } },
        head: { ref: branch, sha: head.sha, repo: { full_name: repository } },
        commits: 2,
      },
      reviews: [review(people.first, head.sha), review(people.second, head.sha, 'APPROVED', 31)],
      commits: [first, head],
      pushes: [push(people.author, head.sha, branch, 11), push(people.author, first.sha, branch)],
    },
  };
}

export const shownRun = (commit: string): ShownRun => ({
  id: runId,
  run_attempt: 1,
  head_branch: 'main',
  head_sha: commit,
  path: '.github/workflows/apply.yml',
  event: 'push',
  status: 'in_progress',
  conclusion: null,
  repository: { full_name: repository },
  head_repository: { full_name: repository },
});

/** Honest merges since the last applied commit. */
export function honestStory(merges = 1): Story {
  const lastApplied = sha('applied');
  const main: Story['main'] = [];
  const pulls: StoryPull[] = [];
  for (let number = 1; number <= merges; number++) {
    const { pull, commit } = honestPull(number, main.at(-1)?.commit.sha ?? lastApplied);
    main.push({ commit, pulls: [number] });
    pulls.push(pull);
  }
  return {
    repository,
    ref: 'refs/heads/main',
    lastApplied,
    resumes: undefined,
    creators: ['Acme-First-Reviewer', 'acme-second-reviewer', 'acme-third-reviewer'],
    run: shownRun(main.at(-1)?.commit.sha ?? lastApplied),
    resumed: undefined,
    main,
    pulls,
    status: {},
  };
}

/** The story as the collector saves it. */
export function inputOf(story: Story): ApprovalInput {
  const bodies = new Map<string, unknown>([
    [answerPath.run(repository, runId), story.run],
    ...(story.resumed && story.resumes !== undefined
      ? [[answerPath.run(repository, story.resumes), story.resumed] as const]
      : []),
    ...story.main.flatMap(({ commit, pulls }) => [
      [answerPath.commit(repository, commit.sha), commit] as const,
      [answerPath.pullsOfCommit(repository, commit.sha), pulls.map((number) => ({ number }))] as const,
    ]),
    ...story.pulls.flatMap(({ pull, reviews, commits, pushes }) => [
      [answerPath.pull(repository, pull.number), pull] as const,
      [answerPath.reviews(repository, pull.number), reviews] as const,
      [answerPath.commitsOfPull(repository, pull.number), commits] as const,
      [answerPath.pushes(repository, pull.head.ref), pushes] as const,
    ]),
  ]);
  const answers = [...bodies]
    .map(([path, body]) => [path, { status: path in story.status ? story.status[path] : 200, body }] as const)
    .flatMap(([path, { status, body }]) => (status === undefined ? [] : [[path, { status, body }] as const]));
  return {
    repository: story.repository,
    ref: story.ref,
    commit: story.main.at(-1)?.commit.sha ?? story.lastApplied,
    run: runId,
    resumes: story.resumes,
    lastApplied: story.lastApplied,
    commits: story.main.map(({ commit }) => ({
      sha: commit.sha,
      parents: commit.parents.map(({ sha: parent }) => parent),
      tree: commit.commit.tree.sha,
      author: commit.commit.author,
      committer: commit.commit.committer,
      message: commit.commit.message,
    })),
    answers: new Map(JSON.parse(JSON.stringify(answers))),
    creators: story.creators,
  };
}
