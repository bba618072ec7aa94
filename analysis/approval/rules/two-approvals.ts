import type { ApprovalRule } from '../approval-rule';
import { findingOf } from '../finding-of';
import { mergesOf } from '../merges-of';
import { reviewersOf } from '../reviewers-of';

/** Two people who did not write it have approved the last state of every pull request. */
export const twoApprovals: ApprovalRule = {
  name: 'two-approvals',
  describes:
    'two members of permission-creators, who wrote and pushed nothing of it, approved the head of every pull request',
  run: (history) =>
    mergesOf(history).flatMap((merge) => {
      const reviewers = reviewersOf(merge, history);
      const approvers = reviewers.filter(({ why }) => why === undefined);
      if (approvers.length >= 2) return [];
      const said = reviewers.map(({ account, why = 'counts' }) => `${account.login} ${why}`);
      return [
        findingOf(
          'two-approvals',
          `pull request #${merge.pull.number}`,
          'head must be approved by two people of permission-creators who neither wrote nor pushed it',
          [String(approvers.length), ...said].join('; '),
          'let two such people approve it, also after the merge, and resume the run by workflow_dispatch',
        ),
      ];
    }),
};
