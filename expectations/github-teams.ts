import type { Platform } from '../registry/platform';

/**
 * Who may approve and apply changes of permissions, as the data of this commit says it.
 *
 * What approvals are held to is the data of the last applied commit, so that nobody joins a team by the change that they approve.
 */
export function githubTeams({
  organization,
}: Pick<Platform, 'organization'>): Readonly<Record<string, readonly string[]>> {
  const { permissionCreators, servicesAppliers, guardrailsAppliers } = organization.github.teams;
  return {
    'guardrails-appliers': [...guardrailsAppliers].sort(),
    'permission-creators': [...permissionCreators].sort(),
    'services-appliers': [...servicesAppliers].sort(),
  };
}
