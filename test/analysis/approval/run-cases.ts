import { answerPath } from '../../../analysis/approval/answer-path';
import { sha } from './people';
import type { RefusedCase } from './refused-case';
import { resumedStory } from './resumed-story';
import { repository, runId } from './story';

/** Everything about runs, the chain of commits and what GitHub answered that must be refused. */
export const runCases: readonly RefusedCase[] = [
  { name: 'a re-run attempt', rule: 'run-of-main', spoil: ({ story }) => Object.assign(story.run, { run_attempt: 2 }) },
  { name: 'another ref', rule: 'run-of-main', spoil: ({ story }) => Object.assign(story, { ref: 'refs/tags/main' }) },
  {
    name: 'another branch',
    rule: 'run-of-main',
    spoil: ({ story }) => Object.assign(story.run, { head_branch: 'other' }),
  },
  {
    name: 'another workflow',
    rule: 'run-of-main',
    spoil: ({ story }) => Object.assign(story.run, { path: '.github/workflows/other.yml' }),
  },
  {
    name: 'the workflow as another branch has it',
    rule: 'run-of-main',
    spoil: ({ story }) => Object.assign(story.run, { path: '.github/workflows/apply.yml@other' }),
  },
  {
    name: 'a run for another commit',
    rule: 'run-of-main',
    spoil: ({ story }) => Object.assign(story.run, { head_sha: sha('other') }),
  },
  { name: 'another run', rule: 'run-of-main', spoil: ({ story }) => Object.assign(story.run, { id: 1 }) },
  {
    name: 'a run of a fork',
    rule: 'run-of-main',
    spoil: ({ story }) => Object.assign(story.run, { head_repository: { full_name: 'stranger/platform' } }),
  },
  {
    name: 'a run of another repository',
    rule: 'run-of-main',
    spoil: ({ story }) => Object.assign(story.run, { repository: { full_name: 'other/platform' } }),
  },
  {
    name: 'a dispatch that names no run',
    rule: 'run-of-main',
    spoil: ({ story }) => Object.assign(story.run, { event: 'workflow_dispatch' }),
  },
  ...(
    [
      ['of another workflow', { path: '.github/workflows/check.yml' }],
      ['of another branch', { head_branch: 'other' }],
      ['for another commit', { head_sha: sha('other') }],
      ['that goes on', { status: 'in_progress', conclusion: null }],
      ['that is run again after a failure', { status: 'queued' }],
      ['that succeeded', { conclusion: 'success' }],
      ['that was skipped', { conclusion: 'skipped' }],
      ['of another repository', { repository: { full_name: 'other/platform' } }],
      ['of another id', { id: 1 }],
    ] as const
  ).map(
    ([what, spoiled]): RefusedCase => ({
      name: `resuming a run ${what}`,
      rule: 'resumed-run',
      spoil: ({ story }) => {
        resumedStory(story);
        Object.assign(story.resumed ?? {}, spoiled);
      },
    }),
  ),
  {
    name: 'a run that resumes itself',
    rule: 'resumed-run',
    spoil: ({ story }) => {
      resumedStory(story);
      story.resumes = runId;
      Object.assign(story.resumed ?? {}, { id: runId });
    },
  },
  {
    name: 'force-moved main',
    rule: 'unbroken-chain',
    spoil: ({ story }) => Object.assign(story, { lastApplied: sha('elsewhere') }),
  },
  {
    name: 'a chain with a commit left out',
    rule: 'unbroken-chain',
    merges: 3,
    spoil: ({ story }) => story.main.splice(1, 1),
  },
  {
    name: 'a chain that goes through a second parent',
    rule: 'unbroken-chain',
    merges: 2,
    spoil: ({ story }) => story.main[1]?.commit.parents.unshift({ sha: sha('other') }),
  },
  { name: 'no commit at all', rule: 'unbroken-chain', merges: 0, spoil: () => undefined, says: 'applied already' },
  ...[401, 403, 404, 429, 500, 502, undefined].flatMap((status) =>
    [
      answerPath.run(repository, runId),
      answerPath.commit(repository, sha('main-1')),
      answerPath.pullsOfCommit(repository, sha('main-1')),
      answerPath.pull(repository, 1),
      answerPath.reviews(repository, 1),
      answerPath.commitsOfPull(repository, 1),
      answerPath.pushes(repository, 'change/1'),
    ].map(
      (path): RefusedCase => ({
        name: `${status ?? 'no answer'} for ${path}`,
        rule: 'answers',
        spoil: ({ story }) => {
          story.status[path] = status;
        },
        says: `answer ${path}: must be there, with status 200, got "${status === undefined ? 'no answer' : `status ${status}`}"`,
      }),
    ),
  ),
];
