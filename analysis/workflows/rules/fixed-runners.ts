import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/** The longest that a job of GitHub's own runners may take is 360; nothing here needs half of it. */
const mostMinutes = 120;

/** A fresh machine of GitHub, one named image, and an end: what an earlier job left on a machine of one's own stays. */
export const fixedRunners: WorkflowRule = {
  name: 'fixed-runners',
  check: (workflow) =>
    workflow.jobs
      .filter(({ fields }) => fields.uses === undefined)
      .flatMap((job) => {
        const subject = subjectOf(workflow, job);
        const runner = job.fields['runs-on'];
        const minutes = job.fields['timeout-minutes'];
        return [
          ...(typeof runner === 'string' && /^ubuntu-\d\d\.\d\d$/.test(runner)
            ? []
            : [
                {
                  subject,
                  rule: 'must run on a fixed image of GitHub',
                  got: shown(runner),
                  remedy: 'write ubuntu-24.04',
                },
              ]),
          ...(typeof minutes === 'number' && minutes > 0 && minutes <= mostMinutes
            ? []
            : [
                {
                  subject,
                  rule: `must end within ${mostMinutes} minutes`,
                  got: shown(minutes),
                  remedy: 'write timeout-minutes',
                },
              ]),
          ...['container', 'services']
            .filter((name) => job.fields[name] !== undefined)
            .map((name) => ({
              subject,
              rule: 'must run in no container of others',
              got: `${name}: ${shown(job.fields[name])}`,
              remedy: 'leave it out',
            })),
        ];
      }),
};
