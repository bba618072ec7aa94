import type { ChainRule } from '../chained';
import { findingOf } from '../finding-of';

/** Entries stand at 1, 2, 3 and so on, and each names the bytes of the one before. */
export const links: ChainRule = {
  name: 'links',
  run: (chain) =>
    chain.flatMap(({ place, entry }, index) => {
      const before = chain[index - 1];
      const found = (rule: string, got: unknown) => findingOf(links.name, place, rule, String(got ?? 'nothing'));
      return [
        ...(place === index + 1 ? [] : [found(`must follow entry ${before?.place ?? 0} without a gap`, place)]),
        ...(entry.sequence === place ? [] : [found(`must say the place ${place} that its name says`, entry.sequence)]),
        ...(entry.previous === (before?.sha256 ?? null)
          ? []
          : [
              found(
                before === undefined
                  ? 'must follow nothing'
                  : `must name ${before.sha256}, the SHA-256 of entry ${before.place}, as the one before it`,
                entry.previous,
              ),
            ]),
      ];
    }),
};
