import type { Edit } from './edit';

const path = 'environments/lock.json';

/** The edits with the lock that follows from them; the lock is left out where it stays as it is. */
export function withLock(edits: readonly Edit[], before: string, after: string): readonly Edit[] {
  const others = edits.filter((edit) => edit.path !== path);
  return before === after ? others : [...others, { path, before, after }];
}
