import { nearest } from '../../registry/nearest';
import type { Ending } from './ending';
import { refused } from './refused';

/** An id that nothing has. One that is retired already needs no second end. */
export function unknownId(
  kind: string,
  id: string,
  where: string,
  known: readonly string[],
  retired: readonly string[],
): Ending {
  if (retired.includes(id)) return { findings: [], edits: [], says: `${kind} ${id} has ended already`, later: [] };
  const near = nearest(id, known);
  return refused(`${kind} ${id}`, [
    {
      rule: `must be one of ${where}`,
      got: id,
      remedy: near ? `did you mean ${near}?` : `it is one of ${known.join(', ')}`,
    },
  ]);
}
