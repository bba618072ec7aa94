import type { Expectations } from '../../../expectations/expectations';

/**
 * The accounts that each service lives in, each under a name that no other of them has: its environment, and a number
 * where the service lives there twice because it is moving.
 */
export function accountsOfServices({
  homes,
}: Expectations): ReadonlyMap<string, readonly (readonly [name: string, id: string])[]> {
  const found = new Map<string, [name: string, id: string][]>();
  for (const { service, environment, accountId } of homes) {
    const known = found.get(service) ?? [];
    const again = known.filter(([name]) => name.split(' ')[0] === environment).length;
    found.set(service, [...known, [again === 0 ? environment : `${environment} ${again + 1}`, accountId]]);
  }
  return found;
}
