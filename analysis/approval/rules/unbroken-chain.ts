import type { ApprovalRule } from '../approval-rule';
import { findingOf } from '../finding-of';

/** Each commit's first parent is the one before it, from the last applied commit to the one that this run applies. */
export const unbrokenChain: ApprovalRule = {
  name: 'unbroken-chain',
  describes: 'main leads in one chain of first parents from the last applied commit to the one that is applied',
  run: ({ commit, lastApplied, commits }) => {
    const wrong = (subject: string, rule: string, got: unknown, remedy: string) =>
      findingOf('unbroken-chain', subject, rule, got, remedy);
    const last = commits.at(-1)?.git.sha;
    return [
      ...(last === commit
        ? []
        : [
            wrong(
              `commit ${commit}`,
              `must be the newest after the last applied ${lastApplied}`,
              last ?? (commit === lastApplied ? 'applied already' : 'no commit'),
              'merge a pull request, or collect again',
            ),
          ]),
      ...commits.flatMap(({ git, api }, index) => {
        const before = commits[index - 1]?.git.sha ?? lastApplied;
        const asGit = JSON.stringify([git.sha, git.parents, git.tree]);
        const asApi = JSON.stringify([api.sha, api.parents.map(({ sha }) => sha), api.commit.tree.sha]);
        return [
          ...(git.parents[0] === before
            ? []
            : [
                wrong(
                  `commit ${git.sha}`,
                  `first parent must be ${before}`,
                  git.parents[0] ?? 'no parent',
                  'main was moved by force, or commits are missing: find out by whom before anything is applied',
                ),
              ]),
          ...(asGit === asApi
            ? []
            : [
                wrong(
                  `commit ${git.sha}`,
                  'must be the same to Git and to GitHub',
                  asApi,
                  'check out and collect again',
                ),
              ]),
        ];
      }),
    ];
  },
};
