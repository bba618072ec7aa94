import type { ApprovalRule } from '../approval-rule';
import { findingOf } from '../finding-of';
import { isApplyWorkflow } from '../is-apply-workflow';

/** This run is the first attempt of the apply workflow, on main, for this commit. */
export const runOfMain: ApprovalRule = {
  name: 'run-of-main',
  describes: 'this run is the first attempt of the apply workflow, on main and for the commit that it applies',
  run: ({ repository, ref, commit, runId, run, resumes }) => {
    const wrong = (what: string, got: unknown, remedy: string) =>
      findingOf('run-of-main', `run ${runId}`, what, got, remedy);
    const start = 'start the workflow apply on main';
    const event = resumes === undefined ? 'push' : 'workflow_dispatch';
    return [
      ...(run.id === runId ? [] : [wrong('must be the run that was asked for', run.id, 'collect again')]),
      ...(run.run_attempt === 1
        ? []
        : [
            wrong(
              'must be a first attempt, because approvals of a run are not bound to one',
              `attempt ${run.run_attempt}`,
              'start the workflow by workflow_dispatch, naming this run',
            ),
          ]),
      ...(ref === 'refs/heads/main' ? [] : [wrong('ref must be refs/heads/main', ref, start)]),
      ...(run.head_branch === 'main' ? [] : [wrong('branch must be main', run.head_branch, start)]),
      ...(isApplyWorkflow(run.path) ? [] : [wrong('must be of .github/workflows/apply.yml', run.path, start)]),
      ...(run.head_sha === commit ? [] : [wrong(`must be for commit ${commit}`, run.head_sha, start)]),
      ...(run.event === event
        ? []
        : [wrong(`must be started by ${event}`, run.event, 'push to main, or name the run that is resumed')]),
      ...[run.repository, run.head_repository]
        .filter((each) => each?.full_name !== repository)
        .map((each) => wrong(`must be of ${repository}`, each?.full_name ?? 'no repository', start)),
    ];
  },
};
