import type { ApprovalRule } from '../approval-rule';
import { findingOf } from '../finding-of';

/** Every commit of a pull request was listed, its head among them: who is not seen to have written it could approve it. */
export const wholePullRequest: ApprovalRule = {
  name: 'whole-pull-request',
  describes: 'every commit of every pull request is seen',
  run: ({ pulls }) =>
    [...pulls].flatMap(([number, { size, commits, head }]) => {
      const shas = new Set(commits.map(({ sha }) => sha));
      const remedy = 'collect again; GitHub lists at most 250 commits, so a larger pull request cannot be proven';
      const wrong = (what: string, got: string) => [
        findingOf('whole-pull-request', `pull request #${number}`, what, got, remedy),
      ];
      return [
        ...(shas.size === size ? [] : wrong(`must list its ${size} commits`, String(shas.size))),
        ...(shas.has(head.sha) ? [] : wrong(`must list its head ${head.sha}`, 'another head')),
      ];
    }),
};
