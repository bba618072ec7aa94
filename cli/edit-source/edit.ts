/** One file of the repository as it is and as it should be; undefined where it is not there. */
export type Edit = {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};
