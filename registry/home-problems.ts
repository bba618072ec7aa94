import { foundationAccounts } from './accounts';
import type { Finding } from './finding';
import type { Parsed } from './load-platform';
import { suggestion } from './schema-findings';

type HomeProblem = Pick<Finding, 'rule' | 'got' | 'remedy'>;

/** What keeps an account of the lock from being a home in an environment. */
export function homeProblems(
  environment: string,
  name: string,
  { environments, lock, organization, retiredIds }: Parsed,
): HomeProblem[] {
  const ids = environments.map(({ id }) => id);
  if (!ids.includes(environment) && !retiredIds.environments.includes(environment))
    return [
      {
        rule: 'environment must be one of environments/',
        got: environment,
        remedy: suggestion(environment, ids, 'remove the home'),
      },
    ];
  // The management account is left to `service-not-in-management`, which says why.
  if (name === 'management') return [];
  const account = lock.accounts[name];
  // Where the service still lives, `ids-not-retired` says that the account has ended.
  if (!account && retiredIds.accounts.includes(name)) return [];
  if (!account)
    return [
      {
        rule: `account in ${environment} must be one of the lock`,
        got: name,
        remedy: suggestion(name, Object.keys(lock.accounts), 'add the account'),
      },
    ];
  const oneForAll = organization.manage === 'none' && name === 'platform';
  if ((foundationAccounts as readonly string[]).includes(name) && !oneForAll)
    return [
      {
        rule: `account in ${environment} must not be one of the foundation`,
        got: name,
        remedy: 'choose an account of that environment',
      },
    ];
  if (account.environment === environment) return [];
  return [
    {
      rule: `account in ${environment} must hold that environment`,
      got: `${name} (${account.environment ?? 'no environment'})`,
      remedy: 'choose an account of that environment',
    },
  ];
}
