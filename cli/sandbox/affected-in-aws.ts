import { type Affected, affected } from '../../analysis/affected';
import { stackBytes } from '../affected/stack-bytes';

export type AffectedInAws = Pick<Affected, 'levels' | 'people'>;

/** What `platform affected` says of two outputs, without the stacks that are not `there`: GitHub has no emulator. */
export function affectedInAws(main: string, proposed: string, there: ReadonlyMap<string, unknown>): AffectedInAws {
  const { levels, people } = affected(stackBytes(main), stackBytes(proposed));
  const isThere = (stack: string) => there.has(stack);
  return {
    levels: levels
      .map(({ batches, ...level }) => ({ ...level, batches: batches.map((batch) => batch.filter(isThere)) }))
      .filter(({ batches }) => batches.flat().length > 0),
    people: people.filter(isThere),
  };
}
