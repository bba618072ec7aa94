import { isKnown, placeOf } from '../modules/place';
import type { Received } from '../policies/service-role-statements';
import type { Home, Platform, Service } from '../registry/platform';

/** What other services share with this one, where their owners live in the same environment. */
export function receivedShares(service: Service, home: Home, { services, organization }: Platform): Received {
  return service.received.flatMap((share) => {
    const owner = services.find(({ id }) => id === share.owner)?.homes.get(home.environment.id)?.account;
    return owner && isKnown(owner) ? [{ share, owner: placeOf(owner, organization) }] : [];
  });
}
