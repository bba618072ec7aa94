/** One SCP or RCP and everything that it is attached to, by names, because ids are given by AWS. */
export type GuardrailFacts = {
  readonly name: string;
  readonly type: string;
  /** The parsed document. */
  readonly content: unknown;
  /** `root`, `unit <name>` or `account <name>`. */
  readonly targets: readonly string[];
};
