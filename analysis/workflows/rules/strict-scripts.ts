import { fieldsOf } from '../fields-of';
import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

const start = 'set -euo pipefail\n';

/** A script stops at its first failure: bash by name (it adds pipefail), and the same said where there are several lines. */
export const strictScripts: WorkflowRule = {
  name: 'strict-scripts',
  check: (workflow) =>
    workflow.jobs.flatMap((job) => {
      const runs = job.steps.filter(({ fields }) => fields.run !== undefined);
      if (runs.length === 0) return [];
      const defaults = [workflow.fields, job.fields].map(({ defaults: own }) => fieldsOf(fieldsOf(own).run).shell);
      const shell = defaults[1] ?? defaults[0];
      return runs.flatMap((step) => {
        const subject = subjectOf(workflow, job, step);
        const own = step.fields.shell ?? shell;
        const run = shown(step.fields.run);
        const several = run.trim().includes('\n');
        return [
          ...(own === 'bash'
            ? []
            : [
                { subject, rule: 'must run bash by name', got: shown(own), remedy: 'write defaults: run: shell: bash' },
              ]),
          ...(!several || run.startsWith(start)
            ? []
            : [
                {
                  subject,
                  rule: 'must stop at the first failure',
                  got: run.split('\n')[0] ?? '',
                  remedy: 'begin with set -euo pipefail',
                },
              ]),
        ];
      });
    }),
};
