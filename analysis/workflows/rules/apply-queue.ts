import { applies } from '../applies';
import { fieldsOf } from '../fields-of';
import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/** What may start it: a merge, or a person who resumes a run. Each is a run of its own, which others call is not. */
const starts = ['push', 'workflow_dispatch'];

/**
 * Runs that apply stand in one queue from which none is dropped or stopped: two at once would plan against a state that
 * the other changes, and a stopped one leaves a state half written.
 *
 * @see https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */
export const applyQueue: WorkflowRule = {
  name: 'apply-queue',
  check: (workflow) => {
    if (!workflow.jobs.some(applies)) return [];
    const subject = subjectOf(workflow);
    const { group, queue, ...rest } = fieldsOf(workflow.fields.concurrency);
    const others = [...workflow.events.keys()].filter((event) => !starts.includes(event));
    return [
      ...(typeof group === 'string' && group !== '' && !group.includes('${{')
        ? []
        : [
            {
              subject,
              rule: 'must have one queue for all of its runs',
              got: shown(group),
              remedy: 'write group: apply',
            },
          ]),
      ...(rest['cancel-in-progress'] === false
        ? []
        : [
            {
              subject,
              rule: 'must not stop a run that applies',
              got: `cancel-in-progress: ${shown(rest['cancel-in-progress'])}`,
              remedy: 'write cancel-in-progress: false',
            },
          ]),
      ...(queue === 'max'
        ? []
        : [
            { subject, rule: 'must drop no run that waits', got: `queue: ${shown(queue)}`, remedy: 'write queue: max' },
          ]),
      ...others.map((got) => ({
        subject,
        rule: `must be started by ${starts.join(' and ')} only`,
        got,
        remedy: 'leave it out',
      })),
      ...workflow.jobs
        .filter(({ fields }) => fields.concurrency !== undefined)
        .map((job) => ({
          subject: subjectOf(workflow, job),
          rule: 'must stand in the queue of the whole run',
          got: `concurrency: ${shown(job.fields.concurrency)}`,
          remedy: 'leave concurrency to the workflow',
        })),
    ];
  },
};
