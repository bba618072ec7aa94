import type { Finding } from '../../registry/finding';
import type { ResourceChange } from '../plan/resource-change';
import type { GatedStack } from './gate-input';

/** A finding of the gate about a stack, or about one change of it. */
export const findingOf = (
  check: string,
  { plan }: GatedStack,
  change: Pick<ResourceChange, 'address'> | undefined,
  rule: string,
  got: unknown,
  remedy: string,
): Finding => ({
  check: `gate/${check}`,
  subject: `stack ${plan.stack}${change ? ` ${change.address}` : ''}`,
  rule,
  got: short(typeof got === 'string' ? got : (JSON.stringify(got) ?? 'nothing')),
  remedy,
});

const short = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
