import { isDeepStrictEqual } from 'node:util';
import type { ResourceChange, Values } from '../../plan/resource-change';

/**
 * Names of the arguments that a change is about, never their values: some must not be shown.
 *
 * What is known only after an apply is left out, because it follows from the others.
 */
export function changedArguments({ before, after, afterUnknown }: ResourceChange): string[] {
  if (before === null || after === null) return [];
  const unknown = typeof afterUnknown === 'object' && afterUnknown !== null ? (afterUnknown as Values) : {};
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => unknown[name] !== true && !isDeepStrictEqual(before[name], after[name]))
    .sort();
}
