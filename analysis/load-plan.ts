import { modelOf } from './load/model-of';
import { newProblems } from './load/problems';
import { shownStacks } from './load/shown-stacks';
import type { Model } from './model';

/**
 * Reads what `terraform show -json` printed of plans and states, one file a stack: `services-payments-prod.json`, or
 * `services-payments-prod/plan.json`.
 *
 * A plan shows everything as it will be after the apply; what is unknown until then is followed through its references.
 *
 * @throws ArtefactError with everything that could not be understood.
 */
export function loadPlan(files: readonly string[]): Model {
  const problems = newProblems();
  return modelOf(shownStacks(files, problems), problems);
}
