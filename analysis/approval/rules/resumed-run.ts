import type { ApprovalRule } from '../approval-rule';
import { findingOf } from '../finding-of';
import { isApplyWorkflow } from '../is-apply-workflow';

const ended = ['failure', 'cancelled', 'timed_out'];

/** A run that is resumed is one of the same workflow, branch and commit, and has ended without success. */
export const resumedRun: ApprovalRule = {
  name: 'resumed-run',
  describes: 'a run that is resumed applied the same commit of main, and has ended without success',
  run: ({ repository, commit, runId, resumes, resumed }) => {
    if (resumes === undefined) return [];
    const wrong = (what: string, got: unknown) => [
      findingOf('resumed-run', `run ${resumes}`, what, got, 'name a failed run of the workflow apply for this commit'),
    ];
    if (resumed === undefined || resumed.id !== resumes)
      return wrong('must be the run that is resumed', resumed?.id ?? 'no run');
    return [
      ...(resumes === runId ? wrong('must be another run than this one', resumes) : []),
      ...(isApplyWorkflow(resumed.path) ? [] : wrong('must be of .github/workflows/apply.yml', resumed.path)),
      ...(resumed.head_branch === 'main' ? [] : wrong('branch must be main', resumed.head_branch)),
      ...(resumed.head_sha === commit ? [] : wrong(`must be for commit ${commit}`, resumed.head_sha)),
      ...(resumed.repository.full_name === repository
        ? []
        : wrong(`must be of ${repository}`, resumed.repository.full_name)),
      ...(resumed.status === 'completed' ? [] : wrong('must have ended', resumed.status)),
      ...(ended.includes(resumed.conclusion ?? '')
        ? []
        : wrong(`must have ended with one of ${ended.join(', ')}`, resumed.conclusion)),
    ];
  },
};
