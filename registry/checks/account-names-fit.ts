import type { Finding } from '../finding';
import type { Check } from './check';

const nameLimit = 40;
const emailLimit = 64;

/**
 * The names of accounts that nobody has made yet fit the lock, and their addresses fit AWS Organizations.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 */
export const accountNamesFit: Check = {
  name: 'account-names-fit',
  run: ({ parsed: { organization }, platform: { accounts } }) => {
    const found = (name: string, what: string, length: number, limit: number, remedy: string): Finding[] =>
      length <= limit
        ? []
        : [
            {
              check: 'account-names-fit',
              subject: `account ${name}`,
              rule: `${what} must have at most ${limit} characters`,
              got: String(length),
              remedy,
            },
          ];
    return accounts.flatMap(({ name, email }) => [
      ...found(name, 'name', name.length, nameLimit, 'shorten the ids that it is made of'),
      ...(organization.manage === 'none'
        ? []
        : found(name, 'e-mail address', email.length, emailLimit, 'shorten accountEmail or the name of the account')),
    ]);
  },
};
