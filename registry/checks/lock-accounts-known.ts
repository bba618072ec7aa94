import { foundationAccounts } from '../accounts';
import type { Finding } from '../finding';
import type { Parsed } from '../load-platform';
import type { RetiredIds } from '../schema';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

/**
 * Every account in the lock is one that the foundation, a home, or a known or retired team, service or environment asks for.
 *
 * An account that services are to move to is asked for by nobody yet: its name says which environment it is for.
 */
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

/** An account that services have left keeps its stacks until it is closed, whatever it is called. */
const withStacks = ({ stacks }: Parsed['lock']): string[] =>
  stacks.flatMap((stack) => (stack.startsWith('services-') ? [stack.slice('services-'.length)] : []));

/** `<words>-<environment>`, with the environment that it holds. */
const namedAfterTheirs = ({ accounts }: Parsed['lock'], environments: Parsed['environments']): string[] =>
  environments.flatMap(({ id }) =>
    Object.keys(accounts).filter((name) => accounts[name]?.environment === id && name.endsWith(`-${id}`)),
  );

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
    ...[lock.homes, lock.moves ?? {}].flatMap((homes) => Object.values(homes).flatMap((home) => Object.values(home))),
    ...withStacks(lock),
    ...namedAfterTheirs(lock, environments),
    ...environmentIds,
    ...owners.flatMap((owner) => environmentIds.map((environment) => `${owner}-${environment}`)),
    ...gone.accounts,
  ]);
}
