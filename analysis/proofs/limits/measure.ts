/** One number that AWS limits. */
export type Measure = {
  readonly subject: string;
  /** Such as `characters of the trust policy`. */
  readonly what: string;
  readonly got: number;
  readonly limit: number;
  readonly remedy: string;
};
