import type { Finding } from '../finding';
import type { RetiredIds } from '../schema';
import type { Check } from './check';

/**
 * A retired id is never used again: tags, names and logs that carry it outlive what it stood for.
 *
 * A suspended account keeps its retired name, so that it can be closed.
 */
export const idsNotRetired: Check = {
  name: 'ids-not-retired',
  run: ({ parsed: { environments, teams, services, retiredIds }, platform }) => {
    const retired = (kind: string, ids: readonly string[], list: keyof RetiredIds) => {
      const gone = new Set(retiredIds[list]);
      return ids
        .filter((id) => gone.has(id))
        .map(
          (id): Finding => ({
            check: 'ids-not-retired',
            subject: `${kind} ${id}`,
            rule: 'id must not be one of registry/retired.ts',
            got: id,
            remedy: 'choose an id that was never used',
          }),
        );
    };
    const ids = (values: readonly { id: string }[]) => values.map(({ id }) => id);
    const accounts = platform.accounts.filter(({ phase }) => phase !== 'suspended').map(({ name }) => name);
    return [
      ...retired('service', ids(Object.values(services)), 'services'),
      ...retired('team', ids(teams), 'teams'),
      ...retired('environment', ids(environments), 'environments'),
      ...retired('account', accounts, 'accounts'),
    ];
  },
};
