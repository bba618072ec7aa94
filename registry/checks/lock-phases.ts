import type { LockedAccount } from '../../environments/schema';
import { foundationAccounts } from '../accounts';
import type { Finding } from '../finding';
import type { Parsed } from '../load-platform';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

/** An account has an id from the phase `intake` on, the foundation is never suspended, and exactly the accounts of services hold an environment. */
export const lockPhases: Check = {
  name: 'lock-phases',
  run: ({ parsed }) =>
    Object.entries(parsed.lock.accounts).flatMap(([name, account]) =>
      [...phaseOf(name, account, parsed), ...idOf(account), ...environmentOf(name, account, parsed)].map(
        (found): Finding => ({ check: 'lock-phases', subject: `lock account ${name}`, ...found }),
      ),
    ),
};

type Found = Pick<Finding, 'rule' | 'got' | 'remedy'>;

function phaseOf(name: string, { phase }: LockedAccount, { organization }: Parsed): Found[] {
  if (organization.manage === 'none' && (phase === 'pending' || phase === 'intake'))
    return [
      { rule: 'phase must be active with manage "none"', got: phase, remedy: 'give its id and set it to active' },
    ];
  if (phase === 'suspended' && (foundationAccounts as readonly string[]).includes(name))
    return [{ rule: 'phase must not be suspended, as part of the foundation', got: phase, remedy: 'set it to active' }];
  return [];
}

function idOf({ phase, id }: LockedAccount): Found[] {
  if (phase === 'pending' && id !== undefined)
    return [
      { rule: 'must have no id while it is pending', got: id, remedy: 'set its phase to intake or remove the id' },
    ];
  if (phase !== 'pending' && id === undefined)
    return [
      {
        rule: `must have an id in the phase ${phase}`,
        got: 'nothing',
        remedy: 'add the id or set its phase to pending',
      },
    ];
  return [];
}

function environmentOf(name: string, account: LockedAccount, parsed: Parsed): Found[] {
  const { organization, environments, retiredIds, retiredStacks } = parsed;
  const mayHoldNone = organization.manage === 'none' && name === 'platform';
  const got = account.environment;
  if ((foundationAccounts as readonly string[]).includes(name) && !mayHoldNone)
    return got === undefined
      ? []
      : [{ rule: 'must hold no environment, as part of the foundation', got, remedy: 'remove its environment' }];
  if (got === undefined)
    return mayHoldNone
      ? []
      : [{ rule: 'must hold an environment', got: 'nothing', remedy: 'add the environment that it holds' }];
  const ids = environments.map(({ id }) => id);
  // What a stack forgets is what the account has, and that follows from its environment: the stack ends first.
  const hasEnded = account.phase === 'suspended' && retiredStacks.some(({ stack }) => stack === `baseline-${name}`);
  const known = hasEnded ? [...ids, ...retiredIds.environments] : ids;
  return known.includes(got)
    ? []
    : [
        {
          rule: 'environment must be one of environments/',
          got,
          remedy: suggestion(got, known, 'add the environment'),
        },
      ];
}
