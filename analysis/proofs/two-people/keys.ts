/** Why one person would be enough, printed as a failure. */
export type Breach = { readonly rule: string; readonly got: string; readonly remedy: string };

/** The people whom a door takes, one after the other. */
export type Keys = {
  /** In words: who brings the code to the branch. */
  readonly first: string;
  /** In words: who lets the job through. */
  readonly second: string;
  /** How many different people it takes at least. */
  readonly people: number;
  readonly breaches: readonly Breach[];
  /** What the GitHub plan lacks, where that is why a key is missing. */
  readonly lacking: readonly string[];
};
