import type { PlacedPolicy } from '../../model';
import { textOf } from './canonical';

type Levels = readonly (readonly PlacedPolicy[])[];

/** Names levels of guardrails by what they say: accounts under the same ones have the same name. */
export function layerNames(): (levels: Levels) => string {
  const names = new Map<string, number>();
  const known = new WeakMap<Levels, string>();
  return (levels) => {
    const found = known.get(levels);
    if (found !== undefined) return found;
    const text = levels.map((policies) => policies.map(({ document }) => textOf(document)).join('\n')).join('\n\n');
    const number = names.get(text) ?? names.size;
    names.set(text, number);
    known.set(levels, String(number));
    return String(number);
  };
}
