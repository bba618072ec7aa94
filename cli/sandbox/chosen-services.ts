import { type PlannedHome, plannedHomes } from '../../registry/homes';
import type { Parsed } from '../../registry/load-platform';
import type { ServiceEntry } from '../../registry/schema';
import type { Scope } from './scope';

/** A choice of services and the environments that they are shown in. */
export type Chosen = { readonly environments: readonly string[]; readonly services: readonly ServiceEntry[] };

/** With the four accounts of the foundation these make six. */
const serviceAccounts = 2;

/** Which services the sandbox takes from the registry. */
export function chosenServices(parsed: Parsed, scope: Scope): Chosen {
  const all = parsed.environments.map(({ id }) => id);
  const entries = Object.values(parsed.services);
  switch (scope.kind) {
    case 'whole':
      return { environments: all, services: entries };
    case 'account': {
      const here = plannedHomes(entries, parsed.organization, parsed.lock).filter(
        ({ account }) => account === scope.account,
      );
      const ids = new Set(here.map(({ service }) => service));
      return { environments: all, services: entries.filter(({ id }) => ids.has(id)) };
    }
    case 'miniature':
      return miniature(parsed, entries);
  }
}

/** The team that shows the most profiles, in the first environment and the one that holds artefacts. */
function miniature(parsed: Parsed, entries: readonly ServiceEntry[]): Chosen {
  const { organization, lock } = parsed;
  const [first] = parsed.environments;
  const environments = [...new Set([...(first ? [first.id] : []), organization.artifactEnvironment])];
  const candidates = entries
    .filter(({ criticality }) => criticality !== 'business-critical')
    .map((entry) => ({ ...entry, environments: entry.environments.filter((id) => environments.includes(id)) }))
    .filter((entry) => entry.environments.length > 0);
  const profilesOf = (team: string) =>
    new Set(candidates.filter((entry) => entry.team === team).map(({ pipeline }) => pipeline.profile)).size;
  const [team] = parsed.teams.map(({ id }) => id).sort((a, b) => profilesOf(b) - profilesOf(a));

  const services: ServiceEntry[] = [];
  const accounts = new Set<string>();
  for (const entry of candidates.filter((each) => each.team === team)) {
    const needed = new Set([...accounts, ...homesIn(plannedHomes([entry], organization, lock), environments)]);
    if (needed.size > serviceAccounts) continue;
    services.push(entry);
    for (const account of needed) accounts.add(account);
  }
  return { environments, services };
}

const homesIn = (homes: readonly PlannedHome[], environments: readonly string[]) =>
  homes.filter(({ environment }) => environments.includes(environment)).map(({ account }) => account);
