import { isKnown, placeOf } from '../modules/place';
import type { Received } from '../policies/service-role-statements';
import type { Home, Platform, Service } from '../registry/platform';

/** What other services share with this one, where their owners live in the same account: with both homes while they move. */
export function receivedShares(service: Service, home: Home, { services, organization }: Platform): Received {
  const { account, environment } = home;
  return service.received.flatMap((share) => {
    const owner = services.find(({ id }) => id === share.owner);
    const isHere = [owner?.homes, owner?.leaving].some((homes) => homes?.get(environment.id)?.account === account);
    return isHere && isKnown(account) ? [{ share, owner: placeOf(account, organization) }] : [];
  });
}
