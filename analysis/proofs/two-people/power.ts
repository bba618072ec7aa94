/** One way in which a role writes permissions: the first call that it may make. */
export type Power = {
  /** In a word: `IAM`, `Organizations`, `Identity Center`, `state or evidence`, `keys`, `GitHub`. */
  readonly writes: string;
  readonly action: string;
  readonly resource: string;
};
