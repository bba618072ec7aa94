import { foundationAccounts } from '../../registry/accounts';
import type { Finding } from '../../registry/finding';
import type { Parsed } from '../../registry/load-platform';
import { suggestion } from '../../registry/schema-findings';
import { moveFinding } from './move-finding';
import type { MoveRequest } from './move-request';
import type { PlannedMove } from './outcome';

/** The first step: the account becomes the home, and the old home stays written down as the one that the service leaves. */
export function openedMove(parsed: Parsed, request: Extract<MoveRequest, { step: 'open' }>): PlannedMove {
  const { lock } = parsed;
  const { service, to } = request;
  const homes = lock.homes[service] ?? {};
  const refuse = (...findings: Finding[]): PlannedMove => ({ move: undefined, findings });
  const unfit = unfitAccount(parsed, request, Object.keys(homes));
  if (unfit) return refuse(unfit);
  const environment = lock.accounts[to]?.environment ?? '';
  const from = homes[environment];
  const subject = `service ${service}`;
  if (from === undefined)
    return refuse(
      moveFinding(
        subject,
        `account ${to} must hold an environment in which it has a home`,
        environment,
        `choose an account of ${Object.keys(homes).join(', ') || 'one, after npx platform lock'}`,
      ),
    );
  const open = lock.moves?.[service]?.[environment];
  if (open !== undefined)
    return refuse(
      moveFinding(
        subject,
        `must have one open move in ${environment} at most`,
        `from ${open} to ${from}`,
        'finish it with --finish, or go back with --cancel',
      ),
    );
  if (from === to)
    return refuse(moveFinding(subject, `must move to another account in ${environment}`, to, 'choose another account'));
  return {
    findings: [],
    move: { step: 'open', service, environment, from, to },
    lock: {
      ...lock,
      homes: { ...lock.homes, [service]: { ...homes, [environment]: to } },
      moves: { ...lock.moves, [service]: { ...lock.moves?.[service], [environment]: from } },
    },
  };
}

/** Why the account cannot be meant: there is none of that name, it is no account for services, or not one in use. */
function unfitAccount(
  { lock, organization }: Parsed,
  { to, environment }: Extract<MoveRequest, { step: 'open' }>,
  lived: readonly string[],
): Finding | undefined {
  const account = lock.accounts[to];
  const named = (rule: string, got: string, remedy: string) => moveFinding('--to', rule, got, remedy);
  if (!account) {
    const fit = Object.entries(lock.accounts)
      .filter(([, { environment: held = '' }]) => lived.includes(held))
      .map(([name]) => name);
    const remedy = suggestion(to, fit, 'add the account to environments/lock.json as pending, and activate it first');
    return named('must be an account of the lock', to, remedy);
  }
  const ofPlatform = to === 'platform' && organization.manage === 'none';
  if ((foundationAccounts as readonly string[]).includes(to) && !ofPlatform)
    return named('must not be an account of the foundation', to, 'choose an account for services');
  if (environment !== undefined && account.environment !== environment)
    return named(
      `must be an account of ${environment}`,
      `${to} (${account.environment ?? 'no environment'})`,
      'choose another account, or leave out --environment',
    );
  if (account.phase !== 'active')
    return named(
      'must be an active account',
      `${to} (${account.phase})`,
      account.phase === 'suspended' ? 'choose another account' : `run npx platform accounts activate ${to} first`,
    );
  return undefined;
}
