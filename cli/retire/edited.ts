import type { Edit } from '../edit-source/edit';
import type { EndInput } from './ending';

/** The edit of one file. */
export function edited(
  read: EndInput['read'],
  path: string,
  change: (path: string, text: string) => string | undefined,
): Edit {
  const before = read(path);
  return { path, before, after: change(path, before) };
}
