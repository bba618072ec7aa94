import type { Finding } from '../finding';
import { groupBy } from '../group-by';
import type { Check } from './check';

/** No two accounts have one e-mail address: AWS refuses the second. */
export const accountEmailsUnique: Check = {
  name: 'account-emails-unique',
  run: ({ parsed: { organization }, platform: { accounts } }) =>
    organization.manage === 'none'
      ? []
      : [...groupBy(accounts, ({ email }) => email.toLowerCase()).values()].flatMap(([first, ...others]) =>
          others.map(
            ({ name, email }): Finding => ({
              check: 'account-emails-unique',
              subject: `account ${name}`,
              rule: 'e-mail address must belong to one account',
              got: email,
              remedy: `it is the address of ${first?.name}; correct foundationEmails or accountEmail`,
            }),
          ),
        ),
};
