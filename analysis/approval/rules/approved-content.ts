import type { ApprovalRule } from '../approval-rule';
import { findingOf } from '../finding-of';
import type { Merge } from '../merges-of';
import { mergesOf } from '../merges-of';

/**
 * What a merge put on main is, byte for byte, what was approved.
 *
 * Rules ask for an up-to-date branch, so that merging changes nothing: the tree of what is on main is the tree of the head.
 * A squash is one commit, a merge commit has the head as its second parent, and a rebase has one commit with the same tree
 * for each of the pull request. A commit that was pushed, and made GitHub close an honest pull request as merged, has
 * another tree; a pull request's own commit on main was pushed as well, because each way of merging makes new ones.
 */
export const approvedContent: ApprovalRule = {
  name: 'approved-content',
  describes: 'what a merge put on main is the merge commit of its pull request and holds exactly what was approved',
  run: (history) =>
    mergesOf(history).flatMap((merge) => {
      const { pull, commits } = merge;
      const own = commits.find(({ git }) => pull.commits.some(({ sha }) => sha === git.sha));
      const wrong = (subject: string, what: string, got: unknown) => [
        findingOf(
          'approved-content',
          subject,
          what,
          got,
          'find out how it came to main; merge by squash, with the branch up to date',
        ),
      ];
      return [
        ...(own
          ? wrong(`commit ${own.git.sha}`, `must be made by merging #${pull.number}`, 'pushed to main as it was')
          : []),
        ...(commits.at(-1)?.git.sha === pull.merge_commit_sha
          ? []
          : wrong(
              `commit ${commits.at(-1)?.git.sha}`,
              `must be the merge commit of #${pull.number}`,
              pull.merge_commit_sha ?? 'no merge commit',
            )),
        ...(commits.length === 1 ? single(merge, wrong) : rebased(merge, wrong)),
      ];
    }),
};

type Wrong = (subject: string, what: string, got: unknown) => ReturnType<typeof findingOf>[];

function single({ pull, commits }: Merge, wrong: Wrong) {
  const [commit] = commits;
  if (!commit) return [];
  const { sha, parents, tree } = commit.git;
  const head = pull.commits.find((each) => each.sha === pull.head.sha)?.commit.tree.sha;
  return [
    ...(parents.length === 1 || (parents.length === 2 && parents[1] === pull.head.sha)
      ? []
      : wrong(`commit ${sha}`, `must have no parent beside main but the head of #${pull.number}`, parents.slice(1))),
    ...(tree === head ? [] : wrong(`commit ${sha}`, `must hold what the head of #${pull.number} holds`, tree)),
  ];
}

function rebased({ pull, commits }: Merge, wrong: Wrong) {
  const trees = commits.map(({ git }) => git.tree);
  const approved = pull.commits.map(({ commit }) => commit.tree.sha);
  return [
    ...commits
      .filter(({ git }) => git.parents.length !== 1)
      .flatMap(({ git }) => wrong(`commit ${git.sha}`, 'must have one parent', git.parents)),
    ...(trees.join() === approved.join()
      ? []
      : wrong(
          `pull request #${pull.number}`,
          'must have, for each of its commits on main, one that holds the same',
          `${trees.length} on main, ${approved.length} in the pull request`,
        )),
  ];
}
