import type { Finding } from '../finding';
import { groupBy } from '../group-by';
import type { Check } from './check';

/**
 * No two roles of an account share a name: IAM ignores case and path, and the engine would merge them without a word.
 *
 * Two entries with one id are left to `ids-unique`.
 */
export const roleNamesUnique: Check = {
  name: 'role-names-unique',
  run: ({ platform: { roles } }) =>
    [...groupBy(roles, ({ name, home }) => `${home.account.name} ${name.toLowerCase()}`).values()].flatMap(
      ([first, ...others]) =>
        others
          .filter(({ service }) => service === first?.service || service.id !== first?.service.id)
          .map(
            ({ name, service, home }): Finding => ({
              check: 'role-names-unique',
              subject: `service ${service.id}`,
              rule: `role name must be used once in account ${home.account.name}`,
              got: name,
              remedy: 'rename the runtime role',
            }),
          ),
    ),
};
