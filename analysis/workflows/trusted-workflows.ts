import type { Workflow } from './workflow';
import type { WorkflowFacts, WorkflowFinding } from './workflow-rule';

/**
 * A workflow of this repository that trust names is there, is called, and is named at main: otherwise nobody gets in, or
 * whoever may push another ref decides what the role runs.
 */
export function trustedWorkflows(
  workflows: readonly Workflow[],
  { repository, trusted }: Pick<WorkflowFacts, 'repository' | 'trusted'>,
): WorkflowFinding[] {
  return trusted
    .filter((reference) => reference.toLowerCase().startsWith(`${repository}/`.toLowerCase()))
    .flatMap((reference) => {
      const called = workflows.filter(({ events }) => events.has('workflow_call'));
      if (called.some(({ file }) => reference === `${repository}/.github/workflows/${file}@refs/heads/main`)) return [];
      return [
        {
          subject: 'trust in AWS',
          rule: 'must name a workflow of this repository that can be called, at refs/heads/main',
          got: reference,
          remedy: 'add the workflow, or correct what policies/trust/ names',
        },
      ];
    });
}
