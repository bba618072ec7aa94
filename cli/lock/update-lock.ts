import type { Lock } from '../../environments/schema';
import type { Platform } from '../../registry/platform';

export type UpdateLockInput = {
  readonly platform: Pick<Platform, 'accounts' | 'lock' | 'retiredStacks' | 'services'>;
  /** The stacks of the output. */
  readonly stacks: readonly string[];
};

/**
 * The lock with what the registry decided since: homes, the accounts that they ask for, and the stacks that must stay.
 *
 * It only adds. What is locked is changed by review alone, and a stack leaves the list when it is retired.
 */
export function updateLock({ platform, stacks }: UpdateLockInput): Lock {
  const { lock, accounts, services, retiredStacks } = platform;
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
      ...lock.homes,
      ...Object.fromEntries(
        services.map(({ id, homes }) => [
          id,
          {
            ...(Object.hasOwn(lock.homes, id) ? lock.homes[id] : {}),
            ...Object.fromEntries([...homes].map(([environment, { account }]) => [environment, account.name])),
          },
        ]),
      ),
    },
    stacks: [...new Set([...kept, ...stacks])].sort(),
    ...(lock.github && { github: lock.github }),
  };
}
