import { modelOf } from './load/model-of';
import { newProblems } from './load/problems';
import { synthesisedStacks } from './load/synthesised-stacks';
import type { Model } from './model';

/**
 * Reads a directory of synthesised Terraform JSON.
 *
 * @throws ArtefactError with everything that could not be understood: a decision from a part would prove nothing.
 */
export function load(directory: string): Model {
  const problems = newProblems();
  return modelOf(synthesisedStacks(directory, problems), problems);
}
