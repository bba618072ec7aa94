import type { Finding } from '../finding';
import { repeated } from '../repeated';
import type { Check } from './check';

/** The lock lists each stack once, in order, so that two changes of it merge or conflict where they should. */
export const lockStacks: Check = {
  name: 'lock-stacks',
  run: ({ parsed: { lock } }) => {
    const found = (rule: string, got: string, remedy: string): Finding => ({
      check: 'lock-stacks',
      subject: 'lock',
      rule,
      got,
      remedy,
    });
    const misplaced = lock.stacks.find((stack, index) => stack < (lock.stacks[index - 1] ?? ''));
    return [
      ...repeated(lock.stacks).map((stack) =>
        found('stacks must name each stack once', stack, 'remove the second one'),
      ),
      ...(misplaced ? [found('stacks must be in alphabetical order', misplaced, 'sort them')] : []),
    ];
  },
};
