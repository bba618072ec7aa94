import type { Finding } from '../../registry/finding';
import { ownedBy } from './owned-by';
import type { PlannedChange } from './planned-changes';

/** What a new service's plan does beside creating what is its own. A plan that does nothing is as wrong as one that does too much. */
export function unexpectedChanges(stack: string, service: string, changes: readonly PlannedChange[]): Finding[] {
  const found = (got: string): Finding => ({
    check: 'one-more-entry',
    subject: `stack ${stack}`,
    rule: `one more entry must only create what is of ${service}`,
    got,
    remedy: 'find out what else depends on it',
  });
  if (changes.length === 0) return [found('an empty plan')];
  return changes
    .filter(({ address, action }) => action !== 'create' || !ownedBy(service)(address))
    .map(({ address, action }) => found(`${action} ${address}`));
}
