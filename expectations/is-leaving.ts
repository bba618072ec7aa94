import type { Account, Platform } from '../registry/platform';

/** An account that is suspended and whose name is retired: nothing is expected to be kept of it. */
export const isLeaving = (
  { name, phase }: Account,
  { retiredIds: { accounts } }: Pick<Platform, 'retiredIds'>,
): boolean => phase === 'suspended' && accounts.some((retired) => retired === name);
