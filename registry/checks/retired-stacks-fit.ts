import type { Finding } from '../finding';
import { repeated } from '../repeated';
import type { Check } from './check';

/** A stack is retired once, with one piece of evidence. */
export const retiredStacksFit: Check = {
  name: 'retired-stacks-fit',
  run: ({ parsed: { retiredStacks } }) =>
    repeated(retiredStacks.map(({ stack }) => stack)).map(
      (stack): Finding => ({
        check: 'retired-stacks-fit',
        subject: `retired stack ${stack}`,
        rule: 'must be listed once in environments/retired.ts',
        got: stack,
        remedy: 'keep the entry with the latest evidence',
      }),
    ),
};
