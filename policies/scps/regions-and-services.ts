import type { Statement } from '../document';
import { dataPlanes } from '../vocabulary/data-planes';
import { foundationServices } from '../vocabulary/foundation-services';
import { globalRegionServices } from '../vocabulary/global-region-services';
import { neverLockedOut } from './role-arns';
import type { GuardrailEnvironment, GuardrailInput, ServiceControlPolicy } from './service-control-policy';

const foundation: readonly string[] = foundationServices;
const allOf = (services: readonly string[]) => services.map((service) => `${service}:*`);

/** What the environment lists, with the prefixes under which its use is asked for. */
const listed = ({ services }: GuardrailEnvironment): GuardrailEnvironment['services'] => ({
  ...Object.fromEntries(
    Object.entries(services).flatMap(([service, regions]) => {
      const dataPlane = dataPlanes[service];
      return dataPlane === undefined ? [] : [[dataPlane, regions]];
    }),
  ),
  ...services,
});

/** Services that have the same Regions, in one entry. */
function byRegions(
  services: GuardrailEnvironment['services'],
  globalRegion: string,
): [regions: string[], services: string[]][] {
  const groups = new Map<string, [string[], string[]]>();
  for (const service of Object.keys(services).sort()) {
    if (foundation.includes(service)) continue;
    const everywhere = globalRegionServices.includes(service) ? [globalRegion] : [];
    const regions = [...new Set([...(services[service] ?? []), ...everywhere])].sort();
    const group = groups.get(regions.join()) ?? [regions, []];
    group[1].push(service);
    groups.set(regions.join(), group);
  }
  return [...groups.values()];
}

/**
 * An environment uses the services that it lists, each in the Regions that it lists for it.
 *
 * The identities of the platform, break-glass and the auditor are exempt: they look after the account's settings,
 * and after what should not be there.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
export const regionsAndServices: ServiceControlPolicy = {
  name: 'regions-and-services',
  tier: 'environment',
  statements: (input: GuardrailInput) => {
    if (input.environment === undefined) return [];
    const services = listed(input.environment);
    const exempt = { ArnNotLike: { 'aws:PrincipalArn': neverLockedOut(input) } };
    return [
      {
        // A service that nobody asked for is one that nobody watches.
        Sid: 'AllowedServices',
        Effect: 'Deny',
        NotAction: allOf([...new Set([...foundation, ...Object.keys(services)])].sort()),
        Resource: '*',
        Condition: exempt,
      },
      ...byRegions(services, input.globalRegion).map(
        ([regions, services], index): Statement => ({
          // Data stays where the environment says, and nothing runs where nobody looks.
          Sid: `AllowedRegions${index + 1}`,
          Effect: 'Deny',
          Action: allOf(services),
          Resource: '*',
          Condition: { ...exempt, StringNotEquals: { 'aws:RequestedRegion': regions } },
        }),
      ),
    ];
  },
};
