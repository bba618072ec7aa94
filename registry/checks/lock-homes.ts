import type { Finding } from '../finding';
import { homeProblems } from '../home-problems';
import { environmentsOf } from '../homes';
import type { Parsed } from '../load-platform';
import type { Check } from './check';

/**
 * Every home in the lock is that of a service, in an account of its environment.
 *
 * Homes of retired services wait for `platform lock`, which drops them; a service that is gone and not retired is left to
 * `ids-not-renamed`, which says why its id must stay.
 */
export const lockHomes: Check = {
  name: 'lock-homes',
  run: ({ parsed }) => {
    const { lock, services } = parsed;
    const known = new Set(Object.values(services).map(({ id }) => id));
    const locked = Object.entries(lock.homes)
      .filter(([service]) => known.has(service))
      .flatMap(([service, home]) =>
        Object.entries(home).flatMap(([environment, account]) =>
          homeProblems(environment, account, parsed).map((found) => finding(`lock home ${service}`, found)),
        ),
      );
    return [...locked, ...unlocked(parsed)];
  },
};

const finding = (subject: string, found: Omit<Finding, 'check' | 'subject'>): Finding => ({
  check: 'lock-homes',
  subject,
  ...found,
});

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
