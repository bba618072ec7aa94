import type { BadChange } from './bad-change';

/** Everything in the stack goes at once. */
export const changeLimits: BadChange = {
  rule: 'change-limits',
  make: ({ resource: _, ...json }) => ({ json, address: undefined }),
};
