import type { ApprovalRule } from '../approval-rule';
import { findingOf } from '../finding-of';

/** Every pull request was merged into main, from a branch of the same repository. */
export const mergedPullRequest: ApprovalRule = {
  name: 'merged-pull-request',
  describes: 'every pull request was merged into main, from a branch of this repository',
  run: ({ repository, pulls }) =>
    [...pulls].flatMap(([number, { number: said, state, merged, merged_at, base, head }]) => {
      const wrong = (what: string, got: unknown) => [
        findingOf(
          'merged-pull-request',
          `pull request #${number}`,
          what,
          got,
          'find out how its commit came to main before anything is applied',
        ),
      ];
      return [
        ...(said === number ? [] : wrong('must be the one that was asked for', `#${said}`)),
        ...(merged && state === 'closed' && !Number.isNaN(Date.parse(merged_at ?? ''))
          ? []
          : wrong('must be merged', `${state}, merged ${merged}, at ${merged_at}`)),
        ...(base.ref === 'main' ? [] : wrong('base must be main', base.ref)),
        ...(base.repo.full_name === repository ? [] : wrong(`must be of ${repository}`, base.repo.full_name)),
        ...(head.repo?.full_name === repository
          ? []
          : wrong(
              `branch must be one of ${repository}, because nobody sees who pushed to another`,
              head.repo?.full_name ?? 'a repository that is gone',
            )),
      ];
    }),
};
