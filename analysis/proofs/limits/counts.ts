import type { Model, ModelAccount } from '../../model';
import type { Measure } from './measure';
import type { Quotas } from './quotas';

/** How many there are of what AWS counts: roles, providers, guardrails of a target, tags; and how long their names are. */
export function counts({ accounts, roles }: Model, quotas: Quotas): Measure[] {
  const rolesIn = new Map<ModelAccount, number>();
  for (const { account } of roles) rolesIn.set(account, (rolesIn.get(account) ?? 0) + 1);
  return [
    ...accounts.flatMap((account): Measure[] => {
      const of = (what: string, got: number, limit: number, remedy: string): Measure => ({
        subject: `account ${account.name}`,
        what,
        got,
        limit,
        remedy,
      });
      const most = (levels: ModelAccount['serviceControl']) => Math.max(0, ...levels.map((level) => level.length));
      const fewer = 'raise the quota, or pack guardrails into fewer documents';
      return [
        of(
          'roles',
          rolesIn.get(account) ?? 0,
          quotas.rolesPerAccount,
          'raise the quota, or place services in more accounts',
        ),
        of('OIDC providers', account.oidcProviders.length, quotas.providersPerAccount, 'raise the quota'),
        of('service control policies of one target', most(account.serviceControl), quotas.scpsPerTarget, fewer),
        of('resource control policies of one target', most(account.resourceControl), quotas.rcpsPerTarget, fewer),
      ];
    }),
    ...roles.flatMap(({ address, name, path, tags }): Measure[] => {
      const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
      const of = (what: string, got: number, limit: number): Measure => ({
        subject: address,
        what,
        got,
        limit,
        remedy: 'shorten the id of the service, or what is written about it',
      });
      return [
        of('characters of the role name', name.length, quotas.roleNameCharacters),
        of('characters of the path', path.length, quotas.pathCharacters),
        of('tags', Object.keys(tags).length, quotas.tagsPerRole),
        of('characters of a tag key', longest(Object.keys(tags)), quotas.tagKeyCharacters),
        of('characters of a tag value', longest(Object.values(tags)), quotas.tagValueCharacters),
      ];
    }),
  ];
}
