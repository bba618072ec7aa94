import type { ChainRule } from '../chained';
import { findingOf } from '../finding-of';

/** The first entry is the anchor, and no other: a second one would leave out the commits before it. */
export const beginning: ChainRule = {
  name: 'beginning',
  run: (chain) =>
    chain.flatMap(({ place, entry: { kind } }, index) =>
      (kind === 'anchor') === (index === 0)
        ? []
        : [findingOf(beginning.name, place, index === 0 ? 'must be the anchor' : 'must be no second anchor', kind)],
    ),
};
