import type { Platform } from '../registry/platform';
import { isKnown } from './known-account';

/** Every stack that the output must hold: an empty one too, because an empty stack plans the destroys. */
export function stackNames({ organization, accounts, teams }: Platform): string[] {
  const managed = organization.manage !== 'none';
  const known = accounts.filter(isKnown);
  return [
    'bootstrap',
    'github-organization',
    ...(managed ? ['management', 'organization'] : []),
    ...[...teams.keys()].map((team) => `github-${team}`),
    ...known.map(({ name }) => `baseline-${name}`),
    // The platform account's own is in `bootstrap`, the management account's in `management`.
    ...known.filter(({ kind }) => kind !== 'management' && kind !== 'platform').map(({ name }) => `identity-${name}`),
    // Without an organisation, one account may be the platform's and the services'.
    ...known
      .filter(({ kind }) => kind === 'service' || (kind === 'platform' && !managed))
      .map(({ name }) => `services-${name}`),
  ].sort();
}
