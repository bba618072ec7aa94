import { answerPath } from '../../../analysis/approval/answer-path';
import { evilCommit } from './evil-commit';
import { people, sha } from './people';
import type { RefusedCase } from './refused-case';
import { repository, shownCommit } from './story';

/** Commits on main that are not what a pull request of main was approved for. */
export const mergeCases: readonly RefusedCase[] = [
  {
    name: 'commits that were not listed',
    rule: 'whole-pull-request',
    spoil: ({ one }) => Object.assign(one.pull, { commits: 251 }),
  },
  {
    name: 'one commit listed twice',
    rule: 'whole-pull-request',
    spoil: ({ one }) => one.commits.splice(0, 1, ...one.commits.slice(1)),
  },
  {
    name: 'a head that is not among the commits',
    rule: 'whole-pull-request',
    spoil: ({ one }) => Object.assign(one.pull.head, { sha: sha('other') }),
  },
  ...[{ state: 'open' }, { merged: false }, { merged_at: null }].map(
    (open): RefusedCase => ({
      name: `a pull request with ${JSON.stringify(open)}`,
      rule: 'merged-pull-request',
      spoil: ({ one }) => Object.assign(one.pull, open),
    }),
  ),
  {
    name: 'a pull request into another branch',
    rule: 'merged-pull-request',
    spoil: ({ one }) => Object.assign(one.pull.base, { ref: 'release' }),
  },
  {
    name: 'a pull request of another repository',
    rule: 'merged-pull-request',
    spoil: ({ one }) => Object.assign(one.pull.base, { repo: { full_name: 'other/platform' } }),
  },
  {
    name: 'a pull request from a fork',
    rule: 'merged-pull-request',
    spoil: ({ one }) => Object.assign(one.pull.head, { repo: { full_name: 'stranger/platform' } }),
  },
  {
    name: 'a pull request from a repository that is gone',
    rule: 'merged-pull-request',
    spoil: ({ one }) => Object.assign(one.pull.head, { repo: null }),
  },
  {
    name: 'another pull request in the answer',
    rule: 'merged-pull-request',
    spoil: ({ one, story }) => {
      story.status[answerPath.pull(repository, 1)] = 200;
      Object.assign(one.pull, { number: 1 });
      // The paths are made of the number, so that the answer alone changes.
      Object.defineProperty(one.pull, 'toJSON', { value: () => ({ ...one.pull, number: 2 }), enumerable: false });
    },
  },
  {
    name: 'two pull requests for a commit',
    rule: 'one-pull-request',
    merges: 2,
    spoil: ({ merged }) => merged.pulls.push(2),
    says: '#1, #2',
  },
  {
    name: 'a commit of no pull request',
    rule: 'one-pull-request',
    spoil: ({ merged }) => merged.pulls.splice(0),
  },
  {
    name: 'another merge commit',
    rule: 'approved-content',
    spoil: ({ one }) => Object.assign(one.pull, { merge_commit_sha: sha('other') }),
  },
  {
    name: 'a pull request that GitHub names no merge commit of',
    rule: 'approved-content',
    spoil: ({ one }) => Object.assign(one.pull, { merge_commit_sha: null }),
  },
  {
    name: 'a squash that holds something else',
    rule: 'approved-content',
    spoil: ({ merged }) => Object.assign(merged.commit.commit.tree, { sha: sha('evil') }),
  },
  {
    name: 'a merge commit of another head',
    rule: 'approved-content',
    spoil: ({ merged }) => merged.commit.parents.push({ sha: sha('other') }),
  },
  {
    name: 'a merge commit with a third parent',
    rule: 'approved-content',
    spoil: ({ merged, one }) => merged.commit.parents.push({ sha: one.pull.head.sha }, { sha: sha('other') }),
  },
  {
    name: 'the commits of the pull request pushed to main as they are',
    rule: 'approved-content',
    spoil: ({ one, story }) => {
      story.main = one.commits.map((commit) => ({ commit, pulls: [1] }));
      one.pull.merge_commit_sha = one.pull.head.sha;
      story.run.head_sha = one.pull.head.sha;
    },
    says: 'pushed to main as it was',
  },
  {
    name: 'a rebase whose commits hold something else on the way',
    rule: 'approved-content',
    spoil: ({ merged, story, one }) => {
      const first = shownCommit('rebased', 'other', [story.lastApplied], people.author);
      merged.commit.parents = [{ sha: first.sha }];
      story.main.unshift({ commit: first, pulls: [1] });
      expect(one.commits).toHaveLength(2);
    },
  },
  {
    name: 'a rebase with a merge on the way',
    rule: 'approved-content',
    spoil: ({ merged, story }) => {
      const first = shownCommit('rebased', 'half-1', [story.lastApplied, sha('other')], people.author);
      merged.commit.parents = [{ sha: first.sha }];
      story.main.unshift({ commit: first, pulls: [1] });
    },
    says: 'must have one parent',
  },
  {
    name: 'a direct push before an honest pull request, which GitHub counts to it',
    rule: 'approved-content',
    spoil: (spoiled) => evilCommit(spoiled, 'before', [1]),
  },
  {
    name: 'a direct push after an honest pull request, which GitHub counts to it',
    rule: 'approved-content',
    spoil: (spoiled) => evilCommit(spoiled, 'after', [1]),
  },
  {
    name: 'a direct push after an honest pull request that became its merge commit',
    rule: 'approved-content',
    spoil: (spoiled) => {
      evilCommit(spoiled, 'after', [1]);
      spoiled.one.pull.merge_commit_sha = spoiled.story.main.at(-1)?.commit.sha ?? '';
    },
  },
  {
    name: 'a direct push hidden under an honest pull request',
    rule: 'one-pull-request',
    spoil: (spoiled) => evilCommit(spoiled, 'before', []),
  },
  {
    name: 'a rejected apply followed by an honest one',
    rule: 'two-approvals',
    merges: 2,
    spoil: ({ one }) => one.reviews.pop(),
    says: 'pull request #1',
  },
];
