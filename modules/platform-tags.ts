import { tags } from '../policies/names';
import type { ServiceRole } from '../registry/platform';

/** The tags of a service's role: `platform:service` decides, the others are for reading. */
export const roleTags = (role: ServiceRole): Record<string, string> => ({
  ...serviceTags(role.service.id, role.service.team.id, role.home.environment.id),
  [tags.stage]: role.kind === 'pipeline' ? role.stage : role.kind === 'cloudformation' ? 'deploy' : role.runtime,
});

/** The tags of what a service owns. */
export const serviceTags = (service: string, team: string, environment: string): Record<string, string> => ({
  [tags.service]: service,
  [tags.team]: team,
  [tags.environment]: environment,
});
