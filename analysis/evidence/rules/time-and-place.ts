import type { ChainRule } from '../chained';
import { findingOf } from '../finding-of';

/** One chain is about one repository, and time does not go back in it. */
export const timeAndPlace: ChainRule = {
  name: 'time-and-place',
  run: (chain) =>
    chain.flatMap(({ place, entry }, index) => {
      const before = chain[index - 1]?.entry;
      if (before === undefined) return [];
      const found = (rule: string, got: string) => [findingOf(timeAndPlace.name, place, rule, got)];
      return [
        ...(entry.repository === before.repository
          ? []
          : found(`must be about ${before.repository}, as the entry before`, entry.repository)),
        // All are written alike, so that text compares as time does.
        ...(entry.at >= before.at ? [] : found(`must not be older than the entry before, of ${before.at}`, entry.at)),
      ];
    }),
};
