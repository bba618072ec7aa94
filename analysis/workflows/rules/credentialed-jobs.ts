import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/** They fetch, take the role, or act; none runs code of this repository or of the registry. */
const actions = [
  'actions/attest',
  'actions/checkout',
  'actions/create-github-app-token',
  'actions/download-artifact',
  'actions/upload-artifact',
  'aws-actions/configure-aws-credentials',
  'hashicorp/setup-terraform',
  'opentofu/setup-opentofu',
];
const runtimes =
  /\b(?:npm|npx|node|nodejs|pnpm|yarn|bunx?|deno|tsx|ts-node|python3?|pip3?|ruby|perl|docker|curl|wget)\b/g;

/**
 * A job that may ask for a token only collects or acts; it judges nothing and runs no dependency, which could take the
 * session of the job along.
 */
export const credentialedJobs: WorkflowRule = {
  name: 'credentialed-jobs',
  check: (workflow) =>
    workflow.jobs
      .filter(({ credentialed, fields }) => credentialed && fields.uses === undefined)
      .flatMap((job) =>
        job.steps.flatMap((step) => {
          const subject = subjectOf(workflow, job, step);
          const action = shown(step.fields.uses).split('@')[0] ?? '';
          return [
            ...(step.fields.uses === undefined || actions.includes(action)
              ? []
              : [
                  {
                    subject,
                    rule: 'must use only actions that fetch, take a role or set up Terraform beside an id-token',
                    got: action,
                    remedy: 'move it to a job without id-token, and hand its result over with a hash',
                  },
                ]),
            ...[...new Set(step.fields.run === undefined ? [] : shown(step.fields.run).match(runtimes))].map((got) => ({
              subject,
              rule: 'must run no such program beside an id-token',
              got,
              remedy: 'move it to a job without id-token, and hand its result over with a hash',
            })),
          ];
        }),
      ),
};
