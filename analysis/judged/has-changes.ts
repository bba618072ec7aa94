import type { Plan } from '../plan/plan';
import { changedResources } from './changed-resources';

/** An apply of the plan would do something, be it that only the state learns another output. */
export const hasChanges = (plan: Plan): boolean =>
  changedResources(plan).length > 0 || plan.outputChanges.some(({ actions }) => actions.some((act) => act !== 'no-op'));
