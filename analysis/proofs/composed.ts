import type { Proof, ProofPart } from './proof';

/** A proof that holds when each of its parts does. */
export const composed = (name: string, says: string, parts: readonly ProofPart[]): Proof => ({
  name,
  says,
  parts,
  run: (model, expectations) => {
    const results = parts.map(({ run }) => run(model, expectations));
    return {
      asked: results.reduce((sum, { asked }) => sum + asked, 0),
      failures: results.flatMap(({ failures }) => failures),
      unfenced: results.flatMap(({ unfenced = [] }) => unfenced),
    };
  },
});
