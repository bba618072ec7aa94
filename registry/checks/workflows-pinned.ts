import type { Finding } from '../finding';
import { groupBy } from '../group-by';
import type { PipelineRole } from '../platform';
import type { Check } from './check';

/**
 * Where an environment demands the platform's workflows, they run the job of every role that builds or deploys.
 *
 * They are workflows of GitHub, so that a project elsewhere cannot be held to them. Whoever accepts that says so in a
 * waiver of `workflows-pinned/<service>`.
 */
export const workflowsPinned: Check = {
  name: 'workflows-pinned',
  run: ({ platform: { roles } }) => {
    const loose = roles.filter(
      (role): role is PipelineRole =>
        role.kind === 'pipeline' &&
        role.stage !== 'test' &&
        role.home.environment.workflows === 'platform' &&
        role.workflow === undefined,
    );
    return [...groupBy(loose, ({ service }) => service.id)].map(
      ([id, own]): Finding => ({
        check: 'workflows-pinned',
        subject: `service ${id}`,
        rule: "jobs that build and deploy must be run by the platform's workflows on GitHub in each environment that demands them",
        got: `${own[0]?.service.entry.repository.kind} in ${[...new Set(own.map(({ home }) => home.environment.id))].join(', ')}`,
        remedy: `move it to GitHub or waive workflows-pinned/${id}`,
      }),
    );
  },
};
