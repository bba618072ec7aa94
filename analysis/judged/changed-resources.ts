import type { Plan } from '../plan/plan';
import type { ResourceChange } from '../plan/resource-change';

/** What a plan changes: anything but what stays, and what is only read. A moved address changes the state. */
export const changedResources = ({ resourceChanges }: Pick<Plan, 'resourceChanges'>): readonly ResourceChange[] =>
  resourceChanges.filter(
    ({ kind, previousAddress }) => (kind !== 'no-op' && kind !== 'read') || previousAddress !== undefined,
  );
