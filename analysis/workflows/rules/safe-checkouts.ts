import { environmentOf } from '../environment-of';
import { fieldsOf } from '../fields-of';
import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

const mainsCode = /^(?:main|\$\{\{ needs\.[\w-]+\.outputs\.[\w-]+ \}\})$/;

/**
 * A checkout leaves no token behind, and never fetches what an event names.
 *
 * Where a pull request may start the workflow, a job that names an environment of this repository takes main's code:
 * without `ref` it would be the pull request's.
 */
export const safeCheckouts: WorkflowRule = {
  name: 'safe-checkouts',
  check: (workflow, { environments }) =>
    workflow.jobs.flatMap((job) => {
      const environment = environmentOf(job);
      const fromPullRequest = workflow.events.has('pull_request') || workflow.events.has('workflow_call');
      const needsMain = fromPullRequest && environments.includes(environment);
      return job.steps
        .filter(({ fields }) => shown(fields.uses).toLowerCase().startsWith('actions/checkout@'))
        .flatMap((step) => {
          const subject = subjectOf(workflow, job, step);
          const inputs = fieldsOf(step.fields.with);
          const { ref, repository } = inputs;
          const fetched = [ref, repository]
            .map(shown)
            .filter((value) => /github\.(?:event\b|head_ref)|inputs\b/i.test(value));
          return [
            ...(inputs['persist-credentials'] === false
              ? []
              : [
                  {
                    subject,
                    rule: 'must keep no token in the checkout',
                    got: `persist-credentials: ${shown(inputs['persist-credentials'])}`,
                    remedy: 'write persist-credentials: false',
                  },
                ]),
            ...(inputs['allow-unsafe-pr-checkout'] === undefined
              ? []
              : [
                  {
                    subject,
                    rule: 'must not lift the guard of the checkout',
                    got: `allow-unsafe-pr-checkout: ${shown(inputs['allow-unsafe-pr-checkout'])}`,
                    remedy: 'leave it out',
                  },
                ]),
            ...fetched.map((got) => ({
              subject,
              rule: 'must not fetch what an event or a caller names',
              got,
              remedy: 'leave ref out, or write main',
            })),
            ...(!needsMain || mainsCode.test(shown(ref))
              ? []
              : [
                  {
                    subject,
                    rule: `must take main's code into the environment ${environment}`,
                    got: `ref: ${shown(ref)}`,
                    remedy: 'write ref: main, or the commit of main that an earlier job put out',
                  },
                ]),
          ];
        });
    }),
};
