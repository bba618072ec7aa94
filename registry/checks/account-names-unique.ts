import { foundationAccounts } from '../accounts';
import type { Finding } from '../finding';
import { groupBy } from '../group-by';
import { plannedHomes } from '../homes';
import type { Check } from './check';

/**
 * One account holds one environment, and no placement gives a service the name of a foundation account.
 *
 * Team `a` in `b-c` and team `a-b` in `c` would both live in `a-b-c`.
 */
export const accountNamesUnique: Check = {
  name: 'account-names-unique',
  run: ({ parsed: { organization, lock, services } }) => {
    const homes = plannedHomes(Object.values(services), organization, lock);
    const shared = [...groupBy(homes, ({ account }) => account)].flatMap(([account, group]): Finding[] => {
      const environments = [...new Set(group.map(({ environment }) => environment))];
      if (environments.length < 2) return [];
      return [
        {
          check: 'account-names-unique',
          subject: `account ${account}`,
          rule: 'must hold one environment',
          got: environments.join(', '),
          remedy: `rename one of ${[...new Set(group.map(({ service }) => service))].join(', ')}, its team or its environment`,
        },
      ];
    });
    const foundation = [...new Set(homes.filter(({ locked }) => !locked).map(({ account }) => account))]
      .filter((account) => account !== 'management' && (foundationAccounts as readonly string[]).includes(account))
      .map(
        (account): Finding => ({
          check: 'account-names-unique',
          subject: `account ${account}`,
          rule: 'name of an account for services must not be one of the foundation',
          got: account,
          remedy: 'rename the environment, team or service that it is named after',
        }),
      );
    return organization.manage === 'none' ? shared : [...shared, ...foundation];
  },
};
