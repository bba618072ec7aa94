import type { Account, Platform } from './platform';

/**
 * A suspended account whose name is retired: it holds no service, nothing new is applied in it, and its stacks forget what
 * they hold, so that it can leave the lock.
 */
export const isLeaving = (
  { name, phase }: Pick<Account, 'name' | 'phase'>,
  { retiredIds }: Pick<Platform, 'retiredIds'>,
): boolean => phase === 'suspended' && retiredIds.accounts.includes(name);
