import type { ApplyIdentity, ApplyOutcome } from './pipeline';

/** By identity, what its job ended with; a job that did not begin is not there. */
export type JobOutcomes = { readonly [identity in ApplyIdentity]?: ApplyOutcome };

/** One job for each, in this order. */
const jobs: readonly ApplyIdentity[] = ['guardrails-apply', 'services-apply'];

/**
 * Runs the gated jobs of an apply run as `.github/workflows/apply.yml` does: a job without stacks is skipped, and after
 * one that failed the next does not begin.
 */
export async function applyJobs(
  stacks: readonly { readonly identity: string }[],
  apply: (identity: ApplyIdentity) => Promise<ApplyOutcome>,
): Promise<JobOutcomes> {
  const outcomes: { [identity in ApplyIdentity]?: ApplyOutcome } = {};
  for (const job of jobs) {
    if (!stacks.some(({ identity }) => identity === job)) continue;
    const outcome = await apply(job);
    outcomes[job] = outcome;
    if (!outcome.applied) break;
  }
  return outcomes;
}
