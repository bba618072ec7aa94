import type { ApprovalRule } from '../approval-rule';
import { findingOf } from '../finding-of';

/** No commit reached main but through a pull request, and it is clear through which. */
export const onePullRequest: ApprovalRule = {
  name: 'one-pull-request',
  describes: 'every commit belongs to exactly one pull request',
  run: ({ commits }) =>
    commits
      .filter(({ pulls }) => pulls.length !== 1)
      .map(({ git, pulls }) =>
        findingOf(
          'one-pull-request',
          `commit ${git.sha}`,
          'must belong to exactly one pull request',
          pulls.length === 0 ? 'none' : pulls.map((number) => `#${number}`).join(', '),
          pulls.length === 0
            ? 'find out who pushed it past the rules; collect again if it was merged a moment ago'
            : 'find out through which of them it was merged',
        ),
      ),
};
