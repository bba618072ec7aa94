import { foundationAccounts } from '../accounts';
import type { Finding } from '../finding';
import type { Parsed } from '../load-platform';
import type { RetiredIds } from '../schema';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

/** Every account in the lock is one that the foundation, a home, or a known or retired team, service or environment asks for. */
export const lockAccountsKnown: Check = {
  name: 'lock-accounts-known',
  run: ({ parsed }) => {
    const known = namesFor(parsed, { retired: false });
    const all = new Set([...known, ...namesFor(parsed, { retired: true })]);
    return Object.keys(parsed.lock.accounts)
      .filter((name) => !all.has(name))
      .map(
        (name): Finding => ({
          check: 'lock-accounts-known',
          subject: `lock account ${name}`,
          rule: 'must be an account of the foundation, of a home, a team, a service or an environment',
          got: name,
          remedy: suggestion(name, known, 'remove it from environments/lock.json'),
        }),
      );
  },
};

function namesFor(
  { organization, environments, teams, services, retiredIds, lock }: Parsed,
  { retired }: { retired: boolean },
): Set<string> {
  const none: RetiredIds = { services: [], teams: [], environments: [], accounts: [] };
  const gone = retired ? retiredIds : none;
  const environmentIds = [...environments.map(({ id }) => id), ...gone.environments];
  const owners = [
    ...teams.map(({ id }) => id),
    ...gone.teams,
    ...Object.values(services).map(({ id }) => id),
    ...gone.services,
  ];
  return new Set([
    ...(organization.manage === 'none' ? ['platform'] : foundationAccounts),
    ...Object.values(lock.homes).flatMap((home) => Object.values(home)),
    ...environmentIds,
    ...owners.flatMap((owner) => environmentIds.map((environment) => `${owner}-${environment}`)),
    ...gone.accounts,
  ]);
}
