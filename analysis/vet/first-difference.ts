import { isDeepStrictEqual } from 'node:util';
import { isBlocks } from './blocks';

export type Difference = { readonly path: readonly string[]; readonly got: unknown };

/** The first place where a value is not the expected one; undefined when there is none. */
export function firstDifference(
  value: unknown,
  expected: unknown,
  path: readonly string[] = [],
): Difference | undefined {
  if (isDeepStrictEqual(value, expected)) return undefined;
  const [a, b] = [entriesOf(value), entriesOf(expected)];
  if (a === undefined || b === undefined || Array.isArray(value) !== Array.isArray(expected)) {
    return { path, got: value };
  }
  for (const key of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const found = firstDifference(a.get(key), b.get(key), [...path, key]);
    if (found) return found;
  }
  return { path, got: value };
}

const entriesOf = (value: unknown): ReadonlyMap<string, unknown> | undefined =>
  isBlocks(value) || Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
