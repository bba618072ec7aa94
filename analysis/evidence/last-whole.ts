import type { Chained } from './chained';

/** The commit that is applied as a whole: of the newest complete outcome, or where the chain begins. */
export function lastWhole(chain: readonly Chained[]): string | undefined {
  const newest = chain.findLast(({ entry }) => entry.kind === 'outcome' && entry.complete);
  return (newest ?? chain.find(({ entry }) => entry.kind === 'anchor'))?.entry.commit;
}
