import type { Plan } from '../plan/plan';
import type { ChangeKind } from '../plan/resource-change';
import type { ChangeCounts } from './judged-file';

/** How many resources a plan makes, changes and loses. */
export function countChanges({ resourceChanges }: Pick<Plan, 'resourceChanges'>): ChangeCounts {
  const count = (...kinds: readonly ChangeKind[]) => resourceChanges.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    create: count('create', 'import'),
    update: count('update'),
    replace: count('replace'),
    destroy: count('destroy', 'forget'),
  };
}
