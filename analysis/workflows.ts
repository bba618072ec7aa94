import { readWorkflows } from './workflows/read-workflows';
import { rules } from './workflows/rules';
import { trustedWorkflows } from './workflows/trusted-workflows';
import type { WorkflowFacts, WorkflowFinding } from './workflows/workflow-rule';

export type WorkflowsChecked = {
  readonly jobs: readonly { readonly file: string; readonly job: string; readonly credentialed: boolean }[];
  readonly findings: readonly (WorkflowFinding & { readonly check: string })[];
};

/**
 * Every rule on every workflow file: who may start it, what it may hold, and whose code it runs.
 *
 * @param texts name of each file of `.github/workflows` to its text
 * @throws ArtefactError with every file that cannot be read.
 */
export function workflows(texts: ReadonlyMap<string, string>, facts: Omit<WorkflowFacts, 'files'>): WorkflowsChecked {
  const read = readWorkflows(texts);
  const all = { ...facts, files: [...texts.keys()] };
  return {
    jobs: read.flatMap(({ file, jobs }) => jobs.map(({ id, credentialed }) => ({ file, job: id, credentialed }))),
    findings: [
      ...rules.flatMap(({ name, check }) =>
        read.flatMap((workflow) => check(workflow, all).map((finding) => ({ check: name, ...finding }))),
      ),
      ...trustedWorkflows(read, facts).map((finding) => ({ check: 'trusted-workflows', ...finding })),
    ],
  };
}
