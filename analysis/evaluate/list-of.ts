import type { OneOrMany } from '../policy-document';

/** The values of an element that may hold one value or several. */
export function listOf<T>(value: OneOrMany<T>): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
