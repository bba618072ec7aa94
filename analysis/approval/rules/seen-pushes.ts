import type { ApprovalRule } from '../approval-rule';
import { findingOf } from '../finding-of';
import { pushesBeforeMerge } from '../pushes-before-merge';

const kinds = ['push', 'force_push', 'branch_creation', 'branch_deletion', 'pr_merge', 'merge_queue_merge'];

/**
 * It is seen who pushed the head of every pull request. Commits name whom their author likes; the push names who made it.
 *
 * @see https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export const seenPushes: ApprovalRule = {
  name: 'seen-pushes',
  describes: 'it is seen who pushed the head of every pull request',
  run: ({ pulls }) =>
    [...pulls].flatMap(([number, pull]) => {
      const wrong = (what: string, got: string) => [
        findingOf(
          'seen-pushes',
          `pull request #${number}`,
          what,
          got,
          'collect again with the permission contents: read; a push that stays unseen needs a new pull request',
        ),
      ];
      const pushes = pushesBeforeMerge(pull);
      return [
        ...(pushes.some(({ after }) => after === pull.head.sha)
          ? []
          : wrong(`must show who pushed ${pull.head.sha} to ${pull.head.ref}`, 'no push of it before the merge')),
        ...pushes
          .filter(({ actor }) => actor === null || !['User', 'Bot'].includes(actor.type))
          .flatMap(({ after, actor }) =>
            wrong(`push of ${after} must be by a User or Bot`, actor === null ? 'nobody' : actor.type),
          ),
        ...pull.pushes
          .filter(
            ({ activity_type, timestamp }) => !kinds.includes(activity_type) || Number.isNaN(Date.parse(timestamp)),
          )
          .flatMap(({ activity_type, timestamp }) =>
            wrong(`activity must be one of ${kinds.join(', ')}, with its time`, `${activity_type} at ${timestamp}`),
          ),
      ];
    }),
};
