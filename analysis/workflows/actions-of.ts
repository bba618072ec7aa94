import type { Job, Step, Workflow } from './workflow';

export type Use = {
  readonly job: Job;
  readonly step?: Step;
  /** As it is written: `owner/name/path@ref`. */
  readonly uses: string;
  /** The comment on its line, without the `#`. */
  readonly comment: string | undefined;
};

/** Every action and reusable workflow that a workflow names. */
export function actionsOf({ document, jobs }: Workflow): Use[] {
  const commentAt = (path: readonly (string | number)[]) => {
    const node = document.getIn(path, true) as { readonly comment?: string | null } | undefined;
    return node?.comment?.trim();
  };
  return jobs.flatMap((job) => [
    ...(job.fields.uses === undefined
      ? []
      : [{ job, uses: String(job.fields.uses), comment: commentAt(['jobs', job.id, 'uses']) }]),
    ...job.steps.flatMap((step, index) =>
      step.fields.uses === undefined
        ? []
        : [{ job, step, uses: String(step.fields.uses), comment: commentAt(['jobs', job.id, 'steps', index, 'uses']) }],
    ),
  ]);
}
