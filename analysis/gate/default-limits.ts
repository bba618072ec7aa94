import type { ChangeLimits } from './change-limits';

/** One service leaves an environment with about ten resources and five roles; one entry changes a stack for each of its homes. */
export const defaultLimits: ChangeLimits = { destroys: 20, replaces: 5, deletedRoles: 10, stacks: 60 };
