import type { Platform } from '../registry/platform';
import { isLeaving } from './is-leaving';
import { isKnown } from './known-account';

/** Every stack that the output must hold: an empty one too, because an empty stack plans the destroys. */
export function stackNames(platform: Platform): string[] {
  const { organization, accounts, teams, lock, retiredIds, retiredStacks } = platform;
  const managed = organization.manage !== 'none';
  const gone = new Set(retiredStacks.map(({ stack }) => stack));
  const known = accounts.filter(isKnown);
  const named = [
    'bootstrap',
    'github-organization',
    ...(managed ? ['management', 'organization'] : []),
    ...[...teams.keys()].map((team) => `github-${team}`),
    ...retiredIds.teams.map((team) => `github-${team}`).filter((stack) => lock.stacks.includes(stack)),
    ...known.map(({ name }) => `baseline-${name}`),
    // The platform account's own is in `bootstrap`, the management account's in `management`.
    ...known.filter(({ kind }) => kind !== 'management' && kind !== 'platform').map(({ name }) => `identity-${name}`),
    // Without an organisation, one account may be the platform's and the services'.
    ...known
      .filter(({ kind }) => kind === 'service' || (kind === 'platform' && !managed))
      .map(({ name }) => `services-${name}`),
  ];
  // Of what is ending, a stack goes before the rest does.
  const ending = new Set([
    ...retiredIds.teams.map((team) => `github-${team}`),
    ...known
      .filter((account) => isLeaving(account, platform))
      .flatMap(({ name }) => ['baseline', 'identity', 'services'].map((level) => `${level}-${name}`)),
  ]);
  return [...new Set(named)].filter((stack) => !(ending.has(stack) && gone.has(stack))).sort();
}
