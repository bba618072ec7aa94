import { modelOf } from './load/model-of';
import { newProblems } from './load/problems';
import { shownFiles } from './load/shown-files';
import { shownStacks } from './load/shown-stacks';
import { synthesisedStacks } from './load/synthesised-stacks';
import type { Model } from './model';

/**
 * Reads a directory of synthesised Terraform JSON, or of what `terraform show -json` printed of plans or states.
 *
 * Synthesised output is `stacks/<name>/cdk.tf.json`. What was shown is one file a stack: `<name>.json`, or `plan.json` or
 * `state.json` in `stacks/<name>/`. A plan shows everything as it will be after the apply; what is unknown until then is
 * followed through its references.
 *
 * @throws ArtefactError with everything that could not be understood: a decision from a part would prove nothing.
 */
export function load(directory: string): Model {
  const problems = newProblems();
  const shown = shownFiles(directory);
  return modelOf(shown.length > 0 ? shownStacks(shown, problems) : synthesisedStacks(directory, problems), problems);
}
