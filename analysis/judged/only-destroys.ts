import type { Plan } from '../plan/plan';
import { changedResources } from './changed-resources';

/** The plan takes away and does nothing else to resources. */
export function onlyDestroys(plan: Plan): boolean {
  const changes = changedResources(plan);
  return changes.length > 0 && changes.every(({ kind }) => kind === 'destroy' || kind === 'forget');
}
