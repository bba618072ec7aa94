import { environmentOf } from '../environment-of';
import { fieldsOf } from '../fields-of';
import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/** What a reusable workflow for services may name: the caller's environment, or one stage of it. */
const ofCaller = /^\$\{\{ inputs\.environment \}\}(?:_[a-z]+)?$/;

/**
 * A job that may ask for a token names an environment, and one that the github-* stacks make: GitHub makes an unknown
 * one on the spot, without reviewers and branch policy.
 */
export const knownEnvironments: WorkflowRule = {
  name: 'known-environments',
  check: (workflow, { environments }) => {
    const onlyCalled = [...workflow.events.keys()].every((event) => event === 'workflow_call');
    return workflow.jobs.flatMap((job) => {
      const { environment } = job.fields;
      // A job that calls a workflow can name none; the called one does.
      if (job.fields.uses !== undefined || (environment === undefined && !job.credentialed)) return [];
      const subject = subjectOf(workflow, job);
      const name = environmentOf(job);
      const undeployed = fieldsOf(environment).deployment;
      return [
        ...(environments.includes(name) || (onlyCalled && ofCaller.test(name))
          ? []
          : [
              {
                subject,
                rule: 'must name an environment that a github-* stack makes',
                got: name,
                remedy: `choose from ${[...environments].sort().join(', ')}, or add it to the stack`,
              },
            ]),
        ...(undeployed === undefined
          ? []
          : [
              {
                subject,
                rule: 'must be a deployment of its environment, which its rules guard',
                got: `deployment: ${shown(undeployed)}`,
                remedy: 'leave deployment out',
              },
            ]),
      ];
    });
  },
};
