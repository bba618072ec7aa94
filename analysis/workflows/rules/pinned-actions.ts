import { actionsOf } from '../actions-of';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const version = /^v\d+\.\d+\.\d+$/;

/**
 * Tags move: the action that was reviewed is the one at its commit. Only reusable workflows of this repository are taken
 * from main, because trust names them there, and never as a pull request has them (`./`).
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use
 */
export const pinnedActions: WorkflowRule = {
  name: 'pinned-actions',
  check: (workflow, { repository, files }) => {
    const own = files.map((file) => `${repository}/.github/workflows/${file}@main`);
    return actionsOf(workflow).flatMap(({ job, step, uses, comment }) => {
      const subject = subjectOf(workflow, job, step);
      if (step === undefined) {
        if (own.includes(uses)) return [];
        return [
          {
            subject,
            rule: `must call a reusable workflow of ${repository} that exists, at main`,
            got: uses,
            remedy: `write ${repository}/.github/workflows/<file>@main`,
          },
        ];
      }
      if (!pinned.test(uses)) {
        return [
          {
            subject,
            rule: 'must pin actions by commit',
            got: uses,
            remedy: 'write owner/name@<40 hex digits> # v1.2.3',
          },
        ];
      }
      if (comment !== undefined && version.test(comment)) return [];
      return [
        {
          subject,
          rule: `must say the version of ${uses.split('@')[0]} in a comment`,
          got: comment ?? 'no comment',
          remedy: 'append # v1.2.3, the tag of that commit',
        },
      ];
    });
  },
};
