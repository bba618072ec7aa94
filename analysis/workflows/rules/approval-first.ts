import { listOf } from '../../evaluate/list-of';
import { environmentOf } from '../environment-of';
import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { Job, Workflow } from '../workflow';
import type { WorkflowFinding, WorkflowRule } from '../workflow-rule';

/** How GitHub calls the first environment of the second one's job. */
const firstOf = (environment: string) => `${environment}_approval`;
/** Functions that let a job run although a job that it needs did not succeed. */
const goesOn = /\b(?:always|cancelled|failure)\s*\(/i;

/**
 * In a workflow for high-risk deployments no job may ask for a token before the job of the first environment succeeded.
 *
 * Trust names the second environment and the workflow; that the first one is asked is up to the workflow alone.
 */
export const approvalFirst: WorkflowRule = {
  name: 'approval-first',
  check: (workflow) =>
    isHighRisk(workflow)
      ? [
          ...workflow.jobs.filter(({ credentialed }) => credentialed).flatMap((job) => waits(workflow, job)),
          ...workflow.jobs.filter(isFirst).flatMap((job) => canFail(workflow, job)),
        ]
      : [],
};

const isFirst = (job: Job) => environmentOf(job).endsWith(firstOf(''));
const isHighRisk = ({ file, jobs }: Workflow) => /-high-risk\.ya?ml$/.test(file) || jobs.some(isFirst);

function waits(workflow: Workflow, job: Job): WorkflowFinding[] {
  const subject = subjectOf(workflow, job);
  const first = firstOf(environmentOf(job));
  const needed = job.fields.needs === undefined ? [] : listOf(job.fields.needs).map(shown);
  const asked = workflow.jobs.some((other) => needed.includes(other.id) && environmentOf(other) === first);
  const condition = shown(job.fields.if);
  return [
    ...(asked
      ? []
      : [
          {
            subject,
            rule: `must need the job of the environment ${first}`,
            got: needed.length === 0 ? 'nothing' : needed.join(', '),
            remedy: 'write needs with that job',
          },
        ]),
    ...(goesOn.test(condition)
      ? [
          {
            subject,
            rule: 'must not run when a job that it needs did not succeed',
            got: `if: ${condition}`,
            remedy: 'leave always(), cancelled() and failure() out',
          },
        ]
      : []),
  ];
}

/** A job that may fail counts as one that succeeded. */
const canFail = (workflow: Workflow, job: Job): WorkflowFinding[] =>
  [undefined, ...job.steps].flatMap((step) => {
    const tolerated = (step ?? job).fields['continue-on-error'];
    if (tolerated === undefined) return [];
    return [
      {
        subject: subjectOf(workflow, job, step),
        rule: 'must fail where its environment or a step does',
        got: `continue-on-error: ${shown(tolerated)}`,
        remedy: 'leave continue-on-error out',
      },
    ];
  });
