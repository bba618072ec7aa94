import type { Sources } from '../../registry/load-platform';
import type { Platform } from '../../registry/platform';
import type { ServiceEntry } from '../../registry/schema';

export type OneMoreEntry = {
  readonly id: string;
  readonly sources: Sources;
  /** Exactly the stacks that the entry concerns. */
  readonly stacks: readonly string[];
};

const id = 'one-more';

/**
 * The sources with one entry more, a twin of a service that is there; undefined when there is none to copy.
 *
 * A business-critical service is no model: it is alone in its accounts, so that its twin would need new ones.
 */
export function oneMoreEntry(sources: Sources, { services, lock }: Platform): OneMoreEntry | undefined {
  const model = services.find(({ entry }) => entry.criticality !== 'business-critical');
  if (!model) return undefined;
  const { shares: _shares, ...entry } = model.entry;
  const homes = Object.fromEntries([...model.homes].map(([environment, { account }]) => [environment, account.name]));
  return {
    id,
    sources: {
      environments: { ...sources.environments, lock: { ...lock, homes: { ...lock.homes, [id]: homes } } },
      registry: {
        ...sources.registry,
        services: {
          ...sources.registry.services,
          [id]: { ...entry, id, title: id, repository: repositoryOf(entry, services) },
        },
      },
    },
    stacks: [
      ...new Set(Object.values(homes).map((account) => `services-${account}`)),
      `github-${model.team.id}`,
      // The floor under every repository names them all.
      ...(entry.repository.kind === 'github' ? ['github-organization'] : []),
    ].sort(),
  };
}

/** A repository that no other entry has. */
function repositoryOf({ repository }: ServiceEntry, services: Platform['services']): ServiceEntry['repository'] {
  const ids = services.flatMap(({ entry }) => ('id' in entry.repository ? [entry.repository.id] : []));
  const free = Math.max(0, ...ids) + 1;
  switch (repository.kind) {
    case 'github':
      return { ...repository, name: `${repository.name.split('/')[0]}/${id}`, id: free };
    case 'gitlab':
      return { ...repository, path: `${repository.path.split('/').slice(0, -1).join('/')}/${id}`, id: free };
    case 'codecommit':
      return { ...repository, name: id };
  }
}
