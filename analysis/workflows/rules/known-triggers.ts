import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/**
 * The events that start a workflow with no more rights than its author has.
 *
 * `pull_request_target` and `workflow_run` give the rights of main to what somebody else sent; comments, issues and
 * dispatches of other repositories are written by anybody.
 */
const known = ['pull_request', 'push', 'schedule', 'workflow_call', 'workflow_dispatch'];

/** @see https://docs.github.com/en/actions/reference/security/secure-use */
export const knownTriggers: WorkflowRule = {
  name: 'known-triggers',
  check: (workflow) => {
    const subject = subjectOf(workflow);
    const { events } = workflow;
    const push = events.get('push');
    const branches = push && JSON.stringify(push);
    return [
      ...(events.size > 0
        ? []
        : [{ subject, rule: 'must say what starts it', got: 'nothing', remedy: `choose from ${known.join(', ')}` }]),
      ...[...events.keys()]
        .filter((event) => !known.includes(event))
        .map((event) => ({
          subject,
          rule: `must be started by ${known.join(', ')} only`,
          got: event,
          remedy: 'collect in a job without rights and judge on a schedule or on main',
        })),
      ...(branches === undefined || branches === '{"branches":["main"]}'
        ? []
        : [
            {
              subject,
              rule: 'must take pushes to main only',
              got: shown(push),
              remedy: 'write branches: [main] alone',
            },
          ]),
      ...(events.get('workflow_call')?.secrets === undefined
        ? []
        : [
            {
              subject,
              rule: 'must take no secrets from its caller',
              got: shown(events.get('workflow_call')?.secrets),
              remedy: 'take a role through the environment of the job',
            },
          ]),
    ];
  },
};
