import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/** What a step hands to an interpreter: GitHub writes expressions into it as text, quotes and all. */
const scripts = ['run', 'shell'] as const;
const scriptInputs = ['script', 'args', 'entrypoint'] as const;

/**
 * No expression in a script, whatever it says: the title of a pull request, a branch, an input are code there.
 * Through `env` they are values.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#good-practices-for-mitigating-script-injection-attacks
 */
export const noTextInScripts: WorkflowRule = {
  name: 'no-text-in-scripts',
  check: (workflow) =>
    workflow.jobs.flatMap((job) =>
      job.steps.flatMap((step) => {
        const inputs = (step.fields.with ?? {}) as Readonly<Record<string, unknown>>;
        return [...scripts.map((name) => step.fields[name]), ...scriptInputs.map((name) => inputs[name])]
          .flatMap((script) => shown(script).match(/\$\{\{.*?(\}\}|$)/gs) ?? [])
          .map((expression) => ({
            subject: subjectOf(workflow, job, step),
            rule: 'must have no expression in a script',
            got: expression,
            remedy: 'set it under env and write "$NAME" in the script',
          }));
      }),
    ),
};
