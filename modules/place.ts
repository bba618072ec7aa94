import type { Place } from '../policies/names';
import type { Account } from '../registry/platform';

/** An account whose id is known. */
export type KnownAccount = Account & { readonly id: string };

export const isKnown = (account: Account): account is KnownAccount => account.id !== undefined;

/** An account as policies need it to write ARNs. */
export const placeOf = (
  account: KnownAccount,
  { partition, homeRegion }: { partition: string; homeRegion: string },
): Place => ({
  partition,
  account: account.id,
  region: homeRegion,
});
