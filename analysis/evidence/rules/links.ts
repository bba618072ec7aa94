import type { ChainRule } from '../chained';
import { findingOf } from '../finding-of';

/** From its anchor on a chain has one entry in each place, without a gap, and each names the bytes of the one before. */
export const links: ChainRule = {
  name: 'links',
  run: (chain) =>
    chain.flatMap(({ place, entry }, index) => {
      const before = chain[index - 1];
      const found = (rule: string, got: unknown) => findingOf(links.name, place, rule, String(got ?? 'nothing'));
      return [
        ...(entry.sequence === place ? [] : [found(`must say the place ${place} that its name says`, entry.sequence)]),
        ...(before === undefined || place === before.place + 1
          ? []
          : [
              place === before.place
                ? found('must have its place alone', `${before.entry.kind} and ${entry.kind}`)
                : found(`must follow entry ${before.place} without a gap`, place),
            ]),
        ...(before === undefined || entry.previous === before.sha256
          ? []
          : [
              found(
                `must name ${before.sha256}, the SHA-256 of entry ${before.place}, as the one before it`,
                entry.previous,
              ),
            ]),
      ];
    }),
};
