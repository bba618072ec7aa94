import type { Lock, Organization } from '../environments/schema';
import { planOf } from './profiles';
import type { ServiceEntry } from './schema';

/** The name of a home: decided by the lock, or, until it is locked, by the placement. */
export type PlannedHome = {
  readonly service: string;
  readonly environment: string;
  readonly account: string;
  readonly locked: boolean;
};

/** A home that a service is moving out of, as the lock says. */
export type LeavingHome = Omit<PlannedHome, 'locked'>;

/** Environments in which a service has a home: those of its entry, and the artefact environment when it builds something. */
export function environmentsOf(entry: ServiceEntry, organization: Organization): string[] {
  const builds = (entry.stages?.build ?? planOf(entry.pipeline).stages.build) !== undefined;
  return [...new Set([...entry.environments, ...(builds ? [organization.artifactEnvironment] : [])])];
}

/** Where each service lives. The lock wins, so that a change of team or placement never moves a service. */
export function plannedHomes(entries: readonly ServiceEntry[], organization: Organization, lock: Lock): PlannedHome[] {
  return entries.flatMap((entry) =>
    environmentsOf(entry, organization).map((environment) => {
      const locked = lock.homes[entry.id]?.[environment];
      return {
        service: entry.id,
        environment,
        account: locked ?? placed(entry, environment, organization),
        locked: locked !== undefined,
      };
    }),
  );
}

/** The homes that services are moving out of. One whose environment is no longer the service's is left to the checks. */
export function leavingHomes(
  entries: readonly ServiceEntry[],
  organization: Organization,
  { moves = {} }: Lock,
): LeavingHome[] {
  return entries.flatMap((entry) =>
    environmentsOf(entry, organization).flatMap((environment) => {
      const account = moves[entry.id]?.[environment];
      return account === undefined ? [] : [{ service: entry.id, environment, account }];
    }),
  );
}

function placed(entry: ServiceEntry, environment: string, { placement }: Organization): string {
  if (entry.criticality === 'business-critical') return `${entry.id}-${environment}`;
  switch (placement) {
    case 'per-environment':
      return environment;
    case 'per-team':
      return `${entry.team}-${environment}`;
    case 'per-service':
      return `${entry.id}-${environment}`;
  }
}
