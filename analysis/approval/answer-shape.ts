import { shape } from '../drift/shape';
import { account } from './account';

const repository = shape.object({ full_name: shape.text });
const user = shape.nullable(account);
const commit = shape.object({
  sha: shape.text,
  author: user,
  committer: user,
  parents: shape.list(shape.object({ sha: shape.text })),
  commit: shape.object({
    author: shape.object({ email: shape.text }),
    committer: shape.object({ email: shape.text }),
    message: shape.text,
    tree: shape.object({ sha: shape.text }),
  }),
});

/**
 * What is read of each answer.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
 * @see https://docs.github.com/en/rest/commits/commits
 * @see https://docs.github.com/en/rest/pulls/pulls
 * @see https://docs.github.com/en/rest/pulls/reviews#list-reviews-for-a-pull-request
 * @see https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export const answerShape = {
  run: shape.object({
    id: shape.number,
    run_attempt: shape.number,
    head_branch: shape.nullable(shape.text),
    head_sha: shape.text,
    path: shape.text,
    event: shape.text,
    status: shape.nullable(shape.text),
    conclusion: shape.nullable(shape.text),
    repository,
    head_repository: shape.nullable(repository),
  }),
  commit,
  commits: shape.list(commit),
  pullsOfCommit: shape.list(shape.object({ number: shape.number })),
  pull: shape.object({
    number: shape.number,
    state: shape.text,
    merged: shape.flag,
    merged_at: shape.nullable(shape.text),
    merge_commit_sha: shape.nullable(shape.text),
    user,
    base: shape.object({ ref: shape.text, repo: repository }),
    head: shape.object({ ref: shape.text, sha: shape.text, repo: shape.nullable(repository) }),
    commits: shape.number,
  }),
  reviews: shape.list(
    shape.object({
      user,
      state: shape.text,
      commit_id: shape.nullable(shape.text),
      submitted_at: shape.optional(shape.text),
    }),
  ),
  pushes: shape.list(
    shape.object({
      after: shape.text,
      ref: shape.text,
      timestamp: shape.text,
      activity_type: shape.text,
      actor: user,
    }),
  ),
} as const;
