import { applies } from '../applies';
import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/** Word for word: a refusal that is written in another way may let something through. */
const refusal = `set -euo pipefail
if [ "$GITHUB_RUN_ATTEMPT" != 1 ] || [ "$GITHUB_REF" != refs/heads/main ]; then
  echo "::error::this job must run on main in the first attempt of its run, got attempt $GITHUB_RUN_ATTEMPT of $GITHUB_REF; start the workflow with the id of the failed run"
  exit 1
fi`;

/**
 * Every job of a run that applies first refuses to be run again, and to run elsewhere than on main.
 *
 * GitHub says of a run, not of its attempts, who approved a deployment: an approval would stand for the next attempt too.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
 */
export const firstAttempt: WorkflowRule = {
  name: 'first-attempt',
  check: (workflow) =>
    workflow.jobs.some(applies)
      ? workflow.jobs.flatMap((job) => {
          const [first] = job.steps;
          const { run, name: _, ...others } = first?.fields ?? {};
          if (shown(run).trim() === refusal && Object.keys(others).length === 0) return [];
          return [
            {
              subject: subjectOf(workflow, job),
              rule: 'must first refuse any attempt but the first, and any ref but main',
              got: first === undefined ? 'no steps' : `${first.label} that does not, word for word`,
              remedy: 'copy the first step of another job of .github/workflows/apply.yml',
            },
          ];
        })
      : [],
};
