import { ArtefactError } from '../analysis/artefact-error';
import { exitCodes } from './exit-codes';
import { Refusal } from './refusal';

/**
 * Runs a command that answers a question about the output.
 *
 * What the analysis refuses, because it does not understand it, is said in its own words; exit 2, and no answer.
 */
export const answering =
  <Args extends unknown[]>(answer: (...args: Args) => void) =>
  (...args: Args): void => {
    try {
      answer(...args);
    } catch (error) {
      if (error instanceof ArtefactError) {
        for (const problem of error.problems) process.stderr.write(`${problem}\n`);
        process.exitCode = exitCodes.couldNotRun;
        return;
      }
      // The evaluator refuses with plain errors in the one form; anything else is a fault of this program.
      if (error instanceof Error && error.constructor === Error) throw new Refusal(error.message);
      throw error;
    }
  };
