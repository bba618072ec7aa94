import type { Change } from './caller';

/** Workflows that a service or the platform itself runs jobs of one repository with. */
const platformWorkflows = [
  'plan-stack.yml',
  'service-build.yml',
  'service-deploy.yml',
  'service-deploy-high-risk.yml',
] as const;

const feature = 'refs/heads/feature';
const pullRequest = 'refs/pull/7/merge';

/**
 * The honest job, run by another workflow than the one that trust demands.
 *
 * A job outside a reusable workflow names the file that it is in, so that a service's own workflow of the same name differs
 * in the repository alone.
 *
 * @param workflow as `owner/name/.github/workflows/file.yml@ref`
 * @param repository of the job, as `owner/name`
 */
export function otherWorkflows(workflow: string, repository: string): Change[] {
  const [path = '', ref = ''] = workflow.split('@');
  const folder = path.replace(/[^/]+$/, '');
  const file = path.slice(folder.length);
  const own = `${repository}/.github/workflows/${file}@${ref}`;
  const run = (name: string, by: string | undefined): Change => [name, { job_workflow_ref: by }];
  return [
    run('another workflow', `${folder}other.yml@${ref}`),
    ...platformWorkflows
      .filter((other) => other !== file)
      .map((other) => run(`the platform's ${other}`, `${folder}${other}@${ref}`)),
    ...(own === workflow ? [] : [run('a workflow of that name in the own repository', own)]),
    run('the workflow as a pull request has it', `${path}@${pullRequest}`),
    run('the workflow as another branch has it', `${path}@${feature}`),
    run('the workflow at a tag of the same name', `${path}@${ref.replace('refs/heads/', 'refs/tags/')}`),
    run('no workflow', undefined),
  ];
}
