import { ArtefactError } from '../artefact-error';
import { readWorkflow } from './read-workflow';
import type { Workflow } from './workflow';

/**
 * Every workflow file, read strictly.
 *
 * @param texts name of each file of `.github/workflows` to its text
 * @throws ArtefactError with every file that cannot be read.
 */
export function readWorkflows(texts: ReadonlyMap<string, string>): Workflow[] {
  const problems: string[] = [];
  const read: Workflow[] = [];
  for (const [file, text] of texts) {
    try {
      read.push(readWorkflow(file, text));
    } catch (error) {
      if (!(error instanceof ArtefactError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ArtefactError(problems);
  return read;
}
