import type { Recovery } from '../../environments/schema';
import type { Plan } from '../plan/plan';
import type { DriftFinding } from './drift-finding';
import { whoApplies } from './who-applies';

/**
 * A file of imports that has nothing left to import: the state holds all of it. Should one of them be deleted some day, the
 * plan would fail where it could make it anew.
 */
export function spentImports({ stack, resourceChanges }: Plan, recoveries: readonly Recovery[]): DriftFinding[] {
  const changes = new Map(resourceChanges.map((change) => [change.address, change]));
  // What is imported now, or is not there at all, is not in the state; a plan with -refresh-only tells of neither.
  const isHeld = (to: string) => {
    const change = changes.get(to);
    return change !== undefined && change.before !== null && change.importing === undefined;
  };
  return recoveries
    .filter((recovery) => recovery.stack === stack && recovery.imports.every(({ to }) => isHeld(to)))
    .map(({ imports }) => ({
      stack,
      severity: 'differs',
      subject: `environments/imports/${stack}.json`,
      rule: 'must go once the state holds everything that it imports',
      got: `${imports.length} imports, and the state holds all`,
      remedy: 'remove the file in a pull request; the plan stays empty',
      who: whoApplies(stack),
    }));
}
