import type { StackLoss } from './losses-of';

/** The services-* stacks that lose something of a protected kind, which the gate lets go only when somebody says so. */
export const stacksWithLosses = (losses: readonly StackLoss[]): string[] =>
  losses
    .filter(
      ({ stack, destroys }) => stack.startsWith('services-') && destroys.some(({ protects }) => protects !== undefined),
    )
    .map(({ stack }) => stack);
