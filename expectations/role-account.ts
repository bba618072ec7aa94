import type { Home, Service } from '../registry/platform';
import { isKnown, type KnownAccount } from './known-account';

/**
 * The account of a home that may hold roles of its service: it has left `intake`, and the artefact account, whose id the
 * roles name, is known.
 */
export function roleAccount(service: Service, { account }: Home): KnownAccount | undefined {
  const placed = account.phase === 'active' || account.phase === 'suspended';
  const artifactsKnown = service.artifacts === undefined || isKnown(service.artifacts.account);
  return placed && artifactsKnown && isKnown(account) ? account : undefined;
}
