import type { Finding } from '../../../registry/finding';
import type { PlannedChange } from '../planned-changes';

export type OnlyDestroysInput = {
  readonly stack: string;
  /** Whether an address is of what ended. */
  readonly isOf: (address: string) => boolean;
  /** What ended, in words. */
  readonly ended: string;
  readonly changes: readonly PlannedChange[];
};

/** What a plan of an end does beside destroying what belonged to it. A plan that does nothing is as wrong as one that does too much. */
export function onlyDestroys({ stack, isOf, ended, changes }: OnlyDestroysInput): Finding[] {
  const found = (got: string): Finding => ({
    check: 'ends',
    subject: `stack ${stack}`,
    rule: `must only destroy what belonged to ${ended}`,
    got,
    remedy: 'find out what else depends on it',
  });
  if (changes.length === 0) return [found('an empty plan')];
  return changes
    .filter(({ address, action }) => action !== 'delete' || !isOf(address))
    .map(({ address, action }) => found(`${action} ${address}`));
}
