import { lockSchema } from '../../environments/schema';
import { lockChanges } from '../lock/lock-changes';
import type { Edit } from './edit';

/** What each edit does to its file, for a person to read. */
export const editRows = (edits: readonly Edit[]): (readonly [string, string])[] =>
  edits.flatMap(({ path, before, after }): (readonly [string, string])[] => {
    if (before === undefined) return [[path, 'new']];
    if (after === undefined) return [[path, 'removed']];
    if (!path.endsWith('lock.json')) return [[path, 'changed']];
    const changes = lockChanges(lockSchema.parse(JSON.parse(before)), lockSchema.parse(JSON.parse(after)));
    return changes.map((change) => [path, `${change.subject}: ${change.before} → ${change.after}`]);
  });
