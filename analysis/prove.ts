import type { Failure, ProofResult, Unfenced } from './proofs/proof';

/** A proof with everything that it is about. */
export type Claim = { readonly name: string; readonly says: string; readonly run: () => ProofResult };

/** One row of the table: a proof, and what came of it. */
export type Proved = {
  readonly proof: string;
  readonly says: string;
  /** How many questions were decided. */
  readonly asked: number;
  readonly failures: readonly Failure[];
  /** What is open because the layer that would close it is not in force. */
  readonly unfenced: readonly Unfenced[];
  readonly seconds: number;
};

export type ProveOptions = {
  /** Milliseconds since whenever; the seconds of a row are its only use. */
  readonly clock: () => number;
  readonly onStart?: (claim: Claim) => void;
};

/** Runs every proof, in the order given; one that fails stops none of the others. */
export const prove = (claims: readonly Claim[], { clock, onStart }: ProveOptions): readonly Proved[] =>
  claims.map((claim) => {
    onStart?.(claim);
    const start = clock();
    const { asked, failures, unfenced = [] } = claim.run();
    return { proof: claim.name, says: claim.says, asked, failures, unfenced, seconds: (clock() - start) / 1000 };
  });
