import { isMap, type Pair } from 'yaml';
import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/** Everything else is read or not at all. */
const mayWrite = ['id-token', 'issues', 'pull-requests'];

/** Nothing by default, and each permission of a job with its reason beside it. */
export const leastPermissions: WorkflowRule = {
  name: 'least-permissions',
  check: (workflow) => {
    const { document, jobs } = workflow;
    const top = document.get('permissions');
    const closed = isMap(top) && top.items.length === 0;
    return [
      ...(closed
        ? []
        : [
            {
              subject: subjectOf(workflow),
              rule: 'must give no permission to every job',
              got: shown(isMap(top) ? top.toJSON() : top),
              remedy: 'write permissions: {} on top',
            },
          ]),
      ...jobs.flatMap((job) => {
        const subject = subjectOf(workflow, job);
        const node = document.getIn(['jobs', job.id, 'permissions']);
        if (!isMap(node)) {
          return [
            { subject, rule: 'must list its permissions', got: shown(node), remedy: 'write one line for each, or {}' },
          ];
        }
        return (node.items as Pair[]).flatMap(({ key, value }) => {
          const { comment, value: level } = (value ?? {}) as {
            readonly comment?: string | null;
            readonly value?: unknown;
          };
          const permission = `${key}: ${shown(level)}`;
          return [
            ...(comment?.trim()
              ? []
              : [{ subject, rule: 'must say what each permission is for', got: permission, remedy: 'append # why' }]),
            ...(level === 'read' || (level === 'write' && mayWrite.includes(String(key)))
              ? []
              : [
                  {
                    subject,
                    rule: `must write nothing but ${mayWrite.join(', ')}`,
                    got: permission,
                    remedy: 'read, or leave it out',
                  },
                ]),
          ];
        });
      }),
    ];
  },
};
