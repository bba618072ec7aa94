import type { Finding } from '../finding';
import { groupBy } from '../group-by';
import type { Check } from './check';

/** One account id has one name in the lock. */
export const lockIdsUnique: Check = {
  name: 'lock-ids-unique',
  run: ({ parsed: { lock } }) => {
    const identified = Object.entries(lock.accounts).flatMap(([name, { id }]) => (id ? [{ name, id }] : []));
    return [...groupBy(identified, ({ id }) => id).values()].flatMap(([first, ...others]) =>
      others.map(
        ({ name, id }): Finding => ({
          check: 'lock-ids-unique',
          subject: `lock account ${name}`,
          rule: 'id must belong to one account',
          got: id,
          remedy: `it is the id of ${first?.name}; correct one of the two in environments/lock.json`,
        }),
      ),
    );
  },
};
