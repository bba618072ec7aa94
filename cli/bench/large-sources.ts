import type { Sources } from '../../registry/load-platform';
import type { ServiceEntry } from '../../registry/schema';

/** Services of one team; as many as a team of a large company has. */
const servicesPerTeam = 20;

/**
 * An organisation with `count` services, made from the entries of this one in turn.
 *
 * Every team has accounts of its own, as `per-team` places them; their ids are made up and the homes follow the placement.
 */
export function largeSources({ environments, registry }: Sources, count: number): Sources {
  const models = Object.values(registry.services as Record<string, ServiceEntry>).filter(
    ({ criticality }) => criticality !== 'business-critical',
  );
  const teams = Array.from({ length: Math.ceil(count / servicesPerTeam) }, (_, index) => ({
    id: `team-${index}`,
    title: `Team ${index}`,
    github: `team-${index}`,
    deployers: [`deployer-${index}-a`, `deployer-${index}-b`],
  }));
  const services = Array.from({ length: count }, (_, index): ServiceEntry => {
    const model = models[index % models.length];
    if (!model) throw new Error('registry: must hold a service to measure with, got "none"; add one');
    return {
      ...model,
      id: `service-${index}`,
      team: `team-${Math.floor(index / servicesPerTeam)}`,
      repository: {
        kind: 'github',
        name: `acme/service-${index}`,
        id: index + 1,
        subject: 'immutable',
        visibility: 'private',
      },
    };
  });
  const ids = (environments.environments as { id: string }[]).map(({ id }) => id);
  const accounts = teams.flatMap(({ id }, team) =>
    ids.map(
      (environment, index) =>
        [
          `${id}-${environment}`,
          { phase: 'active', id: String(500_000_000_000 + team * ids.length + index), environment },
        ] as const,
    ),
  );
  const lock = environments.lock as { accounts: Record<string, { environment?: string }> };
  const foundation = Object.entries(lock.accounts).filter(([, { environment }]) => environment === undefined);
  return {
    environments: {
      ...environments,
      lock: {
        ...lock,
        accounts: Object.fromEntries([...foundation, ...accounts]),
        homes: {},
        moves: {},
        stacks: [],
        github: { teams: Object.fromEntries(teams.map(({ id }, index) => [`service-deployers-${id}`, index + 1])) },
      },
      retiredStacks: [],
    },
    registry: {
      services: Object.fromEntries(services.map((service) => [service.id, service])),
      teams,
      retired: { services: [], teams: [], environments: [], accounts: [] },
      waivers: [],
    },
  };
}
