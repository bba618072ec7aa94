import type { Lock, RetiredStack } from '../environments/schema';
import type { Finding } from '../registry/finding';

/**
 * A stack that leaves the output leaves its resources behind, unseen by every later plan.
 *
 * It may go only when `environments/retired.ts` holds the evidence that its state was empty.
 */
export function vanishedStacks(lock: Lock, retired: readonly RetiredStack[], built: readonly string[]): Finding[] {
  const present = new Set(built);
  const ended = new Set(retired.map(({ stack }) => stack));
  return [
    ...lock.stacks
      .filter((stack) => !present.has(stack) && !ended.has(stack))
      .map((stack) => ({
        check: 'vanished-stacks',
        subject: `stack ${stack}`,
        rule: 'a stack must stay in the output until its empty state is recorded in environments/retired.ts',
        got: 'no such stack in the output',
        remedy: 'put back what made it, apply the empty stack, then retire it with that evidence',
      })),
    ...[...ended]
      .filter((stack) => present.has(stack))
      .map((stack) => ({
        check: 'vanished-stacks',
        subject: `stack ${stack}`,
        rule: 'a retired stack must not be in the output',
        got: stack,
        remedy: 'remove it from environments/retired.ts, or remove what makes it',
      })),
  ];
}
