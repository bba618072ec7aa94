import type { Platform } from '../registry/platform';
import { byKey } from './by-key';
import type { ExpectedEnds } from './expectations';

/** What the registry says has ended, by changes that two people reviewed. */
export const ended = ({ retiredIds, losses }: Pick<Platform, 'retiredIds' | 'losses'>): ExpectedEnds => ({
  services: [...retiredIds.services].sort(),
  teams: [...retiredIds.teams].sort(),
  environments: [...retiredIds.environments].sort(),
  accounts: [...retiredIds.accounts].sort(),
  close: [...(retiredIds.close ?? [])].sort(),
  losses: losses
    .map((loss) => ({
      stack: loss.stack,
      address: 'address' in loss ? loss.address : null,
      service: 'service' in loss ? loss.service : null,
    }))
    .sort(byKey(({ stack, address, service }) => `${stack}:${address ?? service ?? ''}`)),
});
