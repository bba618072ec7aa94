import type { Platform } from '../registry/platform';
import { accountFacts } from './account-facts';
import { byKey } from './by-key';
import { ended } from './ended';
import type { Expectations } from './expectations';
import { githubApps } from './github-apps';
import { githubEnvironments } from './github-environments';
import { githubTeams } from './github-teams';
import { organizationFacts } from './organization-facts';
import { platformRoles } from './platform-roles';
import { serviceHomes } from './service-homes';
import { serviceRoles } from './service-roles';
import { stackNames } from './stack-names';

/**
 * What should be true, from the registry and the environments alone.
 *
 * It shares nothing with the policies, so that a mistake in one of the two is found by the other.
 */
export const expectationsOf = (platform: Platform): Expectations => ({
  organization: organizationFacts(platform),
  accounts: accountFacts(platform),
  homes: serviceHomes(platform),
  roles: [...platformRoles(platform), ...serviceRoles(platform)].sort(byKey(({ arn }) => arn)),
  githubEnvironments: githubEnvironments(platform),
  githubTeams: githubTeams(platform),
  githubApps: githubApps(platform),
  stacks: stackNames(platform),
  ended: ended(platform),
});
