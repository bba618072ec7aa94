import type { Account } from '../registry/platform';

/** An account whose id is known. */
export type KnownAccount = Account & { readonly id: string };

export const isKnown = (account: Account): account is KnownAccount => account.id !== undefined;

/** An account that roles may be expected in: made, and past waiting for its id. */
export const isMade = (account: Account): account is KnownAccount => isKnown(account) && account.phase !== 'pending';
