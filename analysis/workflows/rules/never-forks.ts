import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

const guard = 'github.event.pull_request.head.repo.full_name == github.repository';

/**
 * Where a pull request may start it, a job that may ask for a token says that forks do not.
 *
 * GitHub gives forks no id-token today; this holds whatever a setting says tomorrow.
 */
export const neverForks: WorkflowRule = {
  name: 'never-forks',
  check: (workflow) =>
    workflow.events.has('pull_request') || workflow.events.has('workflow_call')
      ? workflow.jobs
          .filter(({ credentialed, fields }) => credentialed && !conjuncts(shown(fields.if)).some(isGuard))
          .map((job) => ({
            subject: subjectOf(workflow, job),
            rule: 'must not run for forks',
            got: `if: ${shown(job.fields.if)}`,
            remedy: `write if: ${guard}`,
          }))
      : [],
};

/** Parts that must all hold; an `||` outside one pair of parentheses makes none of them certain. */
const conjuncts = (condition: string): string[] => {
  const parts = condition.replace(/\s+/g, ' ').trim().split(' && ');
  return parts.some((part) => part.includes('||') && !/^\([^()]*\)$/.test(part)) ? [] : parts;
};

const isGuard = (part: string): boolean => {
  const alone = part.replace(/^\$\{\{ | \}\}$/g, '');
  return alone === guard || alone === `(github.event_name != 'pull_request' || ${guard})`;
};
