import { listOf } from '../../evaluate/list-of';
import { applies } from '../applies';
import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { Job, Workflow } from '../workflow';
import type { WorkflowFinding, WorkflowRule } from '../workflow-rule';

/** The jobs that say whether anything may be applied; each runs its command of `platform` without an id-token. */
const judges = [
  { id: 'judge-approval', runs: 'cli/bin.cjs verify-approval ' },
  { id: 'gate', runs: 'cli/bin.cjs judge ' },
] as const;
/** Functions that let a job run although a job that it needs did not succeed. */
const goesOn = /\b(?:always|cancelled|failure)\s*\(/i;

/** A job that applies needs both judges, runs only when they succeeded, and none of them may fail unheard. */
export const applyJudged: WorkflowRule = {
  name: 'apply-judged',
  check: (workflow) => {
    const acting = workflow.jobs.filter(applies);
    if (acting.length === 0) return [];
    return [
      ...acting.flatMap((job) => needsJudges(workflow, job)),
      ...judges.flatMap(({ id, runs }) => isJudge(workflow, id, runs)),
      ...workflow.jobs
        .filter((job) => acting.includes(job) || judges.some(({ id }) => id === job.id))
        .flatMap((job) => mayFail(workflow, job)),
    ];
  },
};

function needsJudges(workflow: Workflow, job: Job): WorkflowFinding[] {
  const subject = subjectOf(workflow, job);
  const needed = job.fields.needs === undefined ? [] : listOf(job.fields.needs).map(shown);
  const condition = shown(job.fields.if).replace(/\s+/g, ' ');
  return judges.flatMap(({ id }) => {
    if (!needed.includes(id)) {
      const got = needed.length === 0 ? 'nothing' : needed.join(', ');
      return [{ subject, rule: `must need the job ${id}`, got, remedy: `write it into needs` }];
    }
    if (!goesOn.test(condition) || mustHold(condition, `needs.${id}.result == 'success'`)) return [];
    return [
      {
        subject,
        rule: `must run only when ${id} succeeded`,
        got: `if: ${condition}`,
        remedy: `add && needs.${id}.result == 'success', outside of parentheses`,
      },
    ];
  });
}

/** The part stands alone between `&&`; what is in parentheses, or beside an `||` outside of them, is not certain. */
function mustHold(condition: string, part: string): boolean {
  const plain = condition.replace(/^\$\{\{ | \}\}$/g, '');
  const flat = withoutGroups(plain);
  return !flat.includes('||') && flat.split(' && ').some((each) => each.trim() === part);
}

/** The same without what stands in parentheses. */
function withoutGroups(text: string): string {
  const less = text.replace(/\([^()]*\)/g, '');
  return less === text ? text : withoutGroups(less);
}

function isJudge(workflow: Workflow, id: string, runs: string): WorkflowFinding[] {
  const job = workflow.jobs.find((each) => each.id === id);
  const subject = job ? subjectOf(workflow, job) : subjectOf(workflow);
  const judged = job?.steps.some(({ fields }) => shown(fields.run).includes(runs)) ?? false;
  return [
    ...(judged
      ? []
      : [
          {
            subject,
            rule: `must have the job ${id}, which runs ${runs.trim()}`,
            got: job ? 'a job without it' : 'no such job',
            remedy: 'write the job',
          },
        ]),
    ...(job?.credentialed
      ? [{ subject, rule: 'must judge without an id-token', got: 'id-token', remedy: 'collect in another job' }]
      : []),
  ];
}

const mayFail = (workflow: Workflow, job: Job): WorkflowFinding[] =>
  [undefined, ...job.steps].flatMap((step) => {
    const tolerated = (step ?? job).fields['continue-on-error'];
    if (tolerated === undefined) return [];
    return [
      {
        subject: subjectOf(workflow, job, step),
        rule: 'must fail where a step does',
        got: `continue-on-error: ${shown(tolerated)}`,
        remedy: 'leave continue-on-error out',
      },
    ];
  });
