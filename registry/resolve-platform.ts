import type { Environment } from '../environments/schema';
import { accountsOf } from './accounts';
import { groupBy } from './group-by';
import { leavingHomes, plannedHomes } from './homes';
import type { Parsed } from './load-platform';
import type { Account, Home, Platform, Service } from './platform';
import { planOf } from './profiles';
import { rolesOf } from './roles';

/**
 * Resolves homes, accounts and roles.
 *
 * A home in an unknown environment is left out, and an unknown team stands for itself: the checks find both, and what
 * else is wrong with the same entry is found together with them.
 */
export function resolvePlatform(parsed: Parsed): Platform {
  const { organization, lock } = parsed;
  const environments = new Map(parsed.environments.map((environment) => [environment.id, environment]));
  const teams = new Map(parsed.teams.map((team) => [team.id, team]));
  const entries = Object.values(parsed.services);
  const planned = plannedHomes(entries, organization, lock).filter(({ environment }) => environments.has(environment));
  const wanted = new Map(planned.map(({ account, environment }) => [account, environment]));
  const accounts = accountsOf(organization, environments, lock, wanted, parsed.adopted);
  const accountByName = new Map(accounts.map((account) => [account.name, account]));
  const homesByService = groupBy(planned, ({ service }) => service);
  const leavingByService = groupBy(leavingHomes(entries, organization, lock), ({ service }) => service);
  const shares = entries.flatMap((owner) => (owner.shares ?? []).map((share) => ({ ...share, owner: owner.id })));
  const sharesByReceiver = groupBy(shares, (share) => share.with);

  const services = entries.map((entry): Service => {
    const team = teams.get(entry.team) ?? { id: entry.team, title: entry.team, github: entry.team, deployers: [] };
    const known = { accounts: accountByName, environments };
    const homes = homesOf(homesByService.get(entry.id) ?? [], known, false);
    const plan = planOf(entry.pipeline);
    return {
      id: entry.id,
      title: entry.title ?? entry.id,
      team,
      entry,
      uses: [...new Set([...plan.uses, ...(entry.uses ?? [])])].sort(),
      secrets: entry.secrets ?? [],
      homes,
      leaving: homesOf(leavingByService.get(entry.id) ?? [], known, true),
      artifacts: plan.images || plan.bundles ? homes.get(organization.artifactEnvironment) : undefined,
      images: plan.images,
      bundles: plan.bundles,
      received: sharesByReceiver.get(entry.id) ?? [],
    };
  });
  return {
    ...parsed,
    environments,
    teams,
    accounts,
    services,
    roles: services.flatMap((service) => rolesOf(service, organization)),
  };
}

function homesOf(
  planned: readonly { account: string; environment: string; locked?: boolean }[],
  {
    accounts,
    environments,
  }: { accounts: ReadonlyMap<string, Account>; environments: ReadonlyMap<string, Environment> },
  leaving: boolean,
): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const { account: name, environment: id, locked = true } of planned) {
    const [account, environment] = [accounts.get(name), environments.get(id)];
    if (account && environment) homes.set(id, { account, environment, locked, leaving });
  }
  return homes;
}
