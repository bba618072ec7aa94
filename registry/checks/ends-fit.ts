import type { Finding } from '../finding';
import { repeated } from '../repeated';
import type { Check } from './check';

/** `registry/retired.ts` says each end once, and only an account that ends is closed. */
export const endsFit: Check = {
  name: 'ends-fit',
  run: ({ parsed: { retiredIds } }) => {
    const { close = [], ...lists } = retiredIds;
    const found = (subject: string, rule: string, got: string, remedy: string): Finding => ({
      check: 'ends-fit',
      subject,
      rule,
      got,
      remedy,
    });
    return [
      ...Object.entries({ ...lists, close }).flatMap(([list, ids]) =>
        repeated(ids).map((id) =>
          found(`retired ids`, `${list} must name each id once in registry/retired.ts`, id, 'remove the second one'),
        ),
      ),
      ...close
        .filter((name) => !retiredIds.accounts.includes(name))
        .map((name) =>
          found(
            `account ${name}`,
            'must be retired before it is closed',
            'only in close',
            'add it to accounts of registry/retired.ts, or remove it from close',
          ),
        ),
    ];
  },
};
