import { foundationAccounts } from '../accounts';
import type { Finding } from '../finding';
import type { Parsed } from '../load-platform';
import { nearest } from '../nearest';
import type { Check } from './check';

type Kind = 'service' | 'team' | 'environment' | 'account';

/**
 * An id that was given stays until it is retired: names, tags and addresses carry it, so that a new id replaces every role
 * and leaves what a team owns to nobody.
 *
 * What was given is what the lock remembers: homes, environments of accounts, and stacks.
 */
export const idsNotRenamed: Check = {
  name: 'ids-not-renamed',
  run: ({ parsed }) => {
    const { environments, teams, services, lock, retiredIds } = parsed;
    const gone = (kind: Kind, given: Iterable<string>, now: readonly string[], retired: readonly string[]) => {
      const unused = now.filter((id) => !wasGiven(kind, id, parsed));
      return [...new Set(given)]
        .filter((id) => !now.includes(id) && !retired.includes(id))
        .sort()
        .map((id) => finding(kind, id, nearest(id, unused)));
    };
    return [
      ...gone(
        'service',
        Object.keys(lock.homes),
        Object.values(services).map(({ id }) => id),
        retiredIds.services,
      ),
      ...gone(
        'team',
        teamsIn(parsed),
        teams.map(({ id }) => id),
        retiredIds.teams,
      ),
      ...gone(
        'environment',
        environmentsIn(parsed),
        environments.map(({ id }) => id),
        retiredIds.environments,
      ),
      ...gone('account', accountsIn(parsed), Object.keys(lock.accounts), retiredIds.accounts),
    ];
  },
};

const places: Readonly<Record<Kind, string>> = {
  service: 'registry/services',
  team: 'registry/teams.ts',
  environment: 'environments/',
  account: 'environments/lock.json',
};

const finding = (kind: Kind, id: string, renamed: string | undefined): Finding => ({
  check: 'ids-not-renamed',
  subject: `${kind} ${id}`,
  rule: `id must stay in ${places[kind]} until it is retired, because names and tags carry it and a new id replaces every role`,
  got: renamed ? `gone, and ${renamed} is new` : 'gone',
  remedy: `put ${id} back${renamed ? `, let ${renamed} live beside it, move over` : ''}, then end it with npx platform retire ${kind} ${id}`,
});

const stacksOf = ({ lock, retiredStacks }: Parsed, prefix: string): string[] => {
  const ended = new Set(retiredStacks.map(({ stack }) => stack));
  return lock.stacks.flatMap((stack) =>
    stack.startsWith(prefix) && !ended.has(stack) ? [stack.slice(prefix.length)] : [],
  );
};

const teamsIn = (parsed: Parsed) => stacksOf(parsed, 'github-').filter((id) => id !== 'organization');

const environmentsIn = ({ lock }: Parsed) =>
  Object.values(lock.accounts).flatMap(({ environment }) => environment ?? []);

/** The foundation is there or not with `manage`, and its accounts have no other names. */
const accountsIn = (parsed: Parsed) =>
  stacksOf(parsed, 'baseline-').filter((name) => !(foundationAccounts as readonly string[]).includes(name));

/** Only an id that nothing remembers can be the new name of another. */
function wasGiven(kind: Kind, id: string, parsed: Parsed): boolean {
  if (kind === 'service') return Object.hasOwn(parsed.lock.homes, id);
  if (kind === 'team') return teamsIn(parsed).includes(id);
  if (kind === 'environment') return environmentsIn(parsed).includes(id);
  return accountsIn(parsed).includes(id);
}
