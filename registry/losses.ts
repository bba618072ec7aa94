import type { Loss } from './schema';

/** Losses of protected kinds that are meant although no id is retired, each with the reason, an owner and an end. */
export const losses: readonly Loss[] = [];
