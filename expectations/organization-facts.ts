import type { Platform } from '../registry/platform';
import { byKey } from './by-key';
import { environmentBranch } from './environment-branch';
import type { OrganizationFacts } from './expectations';
import { refOf } from './ref-of';

/** The organisation as every proof needs it. */
export const organizationFacts = ({ organization, environments, lock, adopted }: Platform): OrganizationFacts => ({
  name: organization.name,
  id: lock.organization.id ?? null,
  partition: organization.partition,
  manage: organization.manage,
  homeRegion: organization.homeRegion,
  quotas: { ...organization.quotas },
  issuers: {
    github: {
      issuer: organization.github.issuerHost,
      owner: organization.github.organization,
      ownerId: organization.github.id,
    },
    gitlab: organization.gitlab ? { issuer: organization.gitlab.issuerHost, group: organization.gitlab.group } : null,
  },
  platform: {
    repository: organization.repository.name,
    canBeRuled: organization.repository.visibility === 'public' || organization.github.plan !== 'free',
  },
  units: Object.fromEntries(
    Object.entries(adopted.units)
      .map(([unit, { id }]): [string, string] => [unit, id])
      .sort(byKey(([unit]) => unit)),
  ),
  trustedAccounts: [...organization.trustedAccounts].sort(),
  environments: [...environments.values()]
    .map((environment) => ({
      id: environment.id,
      posture: environment.posture,
      production: environment.production,
      regions: [...environment.regions].sort(),
      services: Object.fromEntries(
        Object.entries(environment.services)
          .map(([service, regions]): [string, string[]] => [
            service,
            [...(regions === 'every-region' ? environment.regions : regions)].sort(),
          ])
          .sort(byKey(([service]) => service)),
      ),
      ref: refOf(environmentBranch(environment)),
    }))
    .sort(byKey(({ id }) => id)),
});
