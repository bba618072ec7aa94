import { foundationAccounts } from '../accounts';
import type { Finding } from '../finding';
import { environmentsOf } from '../homes';
import type { Parsed } from '../load-platform';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

type Found = Pick<Finding, 'rule' | 'got' | 'remedy'>;

/**
 * Every home in the lock is that of a service, in an account of its environment.
 *
 * Homes of retired services stay for the record, and nothing more is asked of them.
 */
export const lockHomes: Check = {
  name: 'lock-homes',
  run: ({ parsed }) => {
    const { lock, services, retiredIds } = parsed;
    const serviceIds = Object.values(services).map(({ id }) => id);
    const known = new Set(serviceIds);
    const locked = Object.entries(lock.homes)
      .filter(([service]) => !retiredIds.services.includes(service))
      .flatMap(([service, home]) => {
        const subject = `lock home ${service}`;
        if (known.has(service))
          return Object.entries(home).flatMap(([environment, account]) =>
            problems(environment, account, parsed).map((found) => finding(subject, found)),
          );
        const remedy = suggestion(service, serviceIds, 'add the service to registry/retired.ts');
        return [finding(subject, { rule: 'service must be one of registry/services', got: service, remedy })];
      });
    return [...locked, ...unlocked(parsed)];
  },
};

const finding = (subject: string, found: Found): Finding => ({ check: 'lock-homes', subject, ...found });

function problems(
  environment: string,
  name: string,
  { environments, lock, organization, retiredIds }: Parsed,
): Found[] {
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

/** Without rights in the organisation no account can be made, so nothing may be left for later. */
function unlocked({ organization, services, lock }: Parsed): Finding[] {
  if (organization.manage !== 'none') return [];
  return Object.values(services).flatMap((entry) =>
    environmentsOf(entry, organization)
      .filter((environment) => lock.homes[entry.id]?.[environment] === undefined)
      .map((environment) =>
        finding(`lock home ${entry.id}`, {
          rule: `account in ${environment} must be given with manage "none"`,
          got: 'nothing',
          remedy: 'add the home to environments/lock.json',
        }),
      ),
  );
}
