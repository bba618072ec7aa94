import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/** No stored secret at all: roles are taken by token, and `github.token` is not stored. */
export const noSecrets: WorkflowRule = {
  name: 'no-secrets',
  check: (workflow) =>
    workflow.jobs.flatMap((job) => {
      const subject = subjectOf(workflow, job);
      const named = shown(job.fields).match(/\bsecrets\s*(?:\.\s*\w+|\[[^\]]*\])|toJSON\(\s*secrets\s*\)/gi) ?? [];
      return [
        ...(job.fields.secrets === undefined
          ? []
          : [
              {
                subject,
                rule: 'must hand no secrets to another workflow',
                got: `secrets: ${shown(job.fields.secrets)}`,
                remedy: 'leave it out; the called job takes its own role',
              },
            ]),
        ...[...new Set(named)].map((got) => ({
          subject,
          rule: 'must use no stored secret',
          got,
          remedy: 'take a role by id-token, or write github.token',
        })),
      ];
    }),
};
