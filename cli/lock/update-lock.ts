import type { Lock } from '../../environments/schema';
import { deployersSlug } from '../../registry/github-teams';
import type { Platform } from '../../registry/platform';
import type { RetiredIds } from '../../registry/schema';

export type UpdateLockInput = {
  readonly platform: Pick<Platform, 'accounts' | 'lock' | 'retiredIds' | 'retiredStacks' | 'services'>;
  /** The stacks of the output. */
  readonly stacks: readonly string[];
};

/**
 * The lock with what the registry decided since: homes, the accounts that they ask for, and the stacks that must stay.
 *
 * It takes out only what ended: a stack when it is retired, homes of retired services, environments and accounts, and the
 * ids of the teams on GitHub that a retired team had. Everything else that is locked is changed by review alone.
 */
export function updateLock({ platform, stacks }: UpdateLockInput): Lock {
  const { lock, accounts, services, retiredIds, retiredStacks } = platform;
  const homes = withoutEnded(lock.homes, retiredIds);
  const ended = new Set(retiredStacks.map(({ stack }) => stack));
  const kept = lock.stacks.filter((stack) => !ended.has(stack));
  return {
    organization: lock.organization,
    accounts: {
      ...lock.accounts,
      ...Object.fromEntries(
        accounts
          .filter(({ name }) => !Object.hasOwn(lock.accounts, name))
          .map(({ name, environment }) => [
            name,
            { phase: 'pending' as const, ...(environment && { environment: environment.id }) },
          ]),
      ),
    },
    homes: {
      ...homes,
      ...Object.fromEntries(
        services.map(({ id, homes: decided }) => [
          id,
          {
            ...homes[id],
            ...Object.fromEntries([...decided].map(([environment, { account }]) => [environment, account.name])),
          },
        ]),
      ),
    },
    ...(lock.moves && { moves: withoutEnded(lock.moves, retiredIds) }),
    stacks: [...new Set([...kept, ...stacks])].sort(),
    ...(lock.github && { github: { teams: withoutTeams(lock.github.teams, retiredIds) } }),
  };
}

/** Without a prototype, as the homes that were read: a service may be called `constructor`. */
function withoutEnded(homes: Lock['homes'], { services, environments, accounts }: RetiredIds): Lock['homes'] {
  const kept = Object.entries(homes)
    .filter(([service]) => !services.includes(service))
    .map(([service, home]): [string, Record<string, string>] => [
      service,
      Object.fromEntries(
        Object.entries(home).filter(
          ([environment, account]) => !environments.includes(environment) && !accounts.includes(account),
        ),
      ),
    ]);
  return Object.assign(Object.create(null), Object.fromEntries(kept));
}

function withoutTeams(teams: Readonly<Record<string, number>>, retired: RetiredIds): Record<string, number> {
  const gone = new Set(retired.teams.map((id) => deployersSlug({ id })));
  return Object.fromEntries(Object.entries(teams).filter(([slug]) => !gone.has(slug)));
}
