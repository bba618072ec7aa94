import type { Adopted } from '../../environments/adopted-schema';
import type { Lock } from '../../environments/schema';

/** The lock as its file holds it: keys sorted at every depth, two spaces, one newline at the end, so that a review shows only what changed. */
export const lockText = (lock: Lock | Adopted): string => `${JSON.stringify(sorted(lock), null, 2)}\n`;

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
