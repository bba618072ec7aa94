import type { ChainRule } from '../chained';
import { findingOf } from '../finding-of';

/** What counts begins with an anchor: the first one follows nothing, and a later one says what it was written after. */
export const beginning: ChainRule = {
  name: 'beginning',
  run: ([first]) => {
    if (first === undefined) return [];
    const { place, entry } = first;
    const found = (rule: string, got: string) => [findingOf(beginning.name, place, rule, got)];
    if (entry.kind !== 'anchor') return found('must be an anchor, where a chain begins', entry.kind);
    return (place === 1) === (entry.previous === null)
      ? []
      : found(
          place === 1 ? 'must follow nothing' : 'must name the SHA-256 of what was before it',
          entry.previous ?? 'nothing',
        );
  },
};
