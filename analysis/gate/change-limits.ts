/** How much one apply may change before a person must say that it is meant. */
export type ChangeLimits = {
  readonly destroys: number;
  readonly replaces: number;
  readonly deletedRoles: number;
  readonly stacks: number;
};
