import type { Platform, Service, ServiceRole } from '../registry/platform';
import { byKey } from './by-key';
import type { ExpectedJob, ExpectedShare } from './expectations';
import { isKnown } from './known-account';

/**
 * What one role is there to do: the grants of its stage, what it rolls out, what its workload reads.
 *
 * @param siblings all roles of the service in the same home.
 */
export function serviceJob(
  role: ServiceRole,
  siblings: readonly ServiceRole[],
  services: Platform['services'],
): ExpectedJob {
  const { service, kind } = role;
  const works = kind === 'runtime' && !role.startsOnly;
  return {
    profile: service.entry.pipeline.profile,
    grants: kind === 'runtime' ? [] : role.grants.map((grant) => ({ ...grant })),
    uses: rollsOut(role, siblings) || works ? [...service.uses].sort() : [],
    builds: [...(service.images ? (['images'] as const) : []), ...(service.bundles ? (['bundles'] as const) : [])],
    artifacts: service.artifacts?.account.id ?? null,
    principal: kind === 'runtime' ? role.principal : null,
    startsOnly: kind === 'runtime' && role.startsOnly,
    secrets:
      kind === 'runtime' ? [...service.secrets, ...(service.uses.includes('secretsmanager') ? ['*'] : [])].sort() : [],
    receives: works ? received(service, role, services) : [],
  };
}

/** CloudFormation rolls out what is listed under `uses`, where the service deploys through it. */
const rollsOut = (role: ServiceRole, siblings: readonly ServiceRole[]) =>
  role.kind === 'cloudformation' ||
  (role.kind === 'pipeline' && role.stage === 'deploy' && !siblings.some(({ kind }) => kind === 'cloudformation'));

/** What is shared in the account of this home, where the owner lives as well, or has not left yet. */
function received(service: Service, { home }: ServiceRole, services: Platform['services']): ExpectedShare[] {
  const { account, environment } = home;
  return service.received
    .flatMap(({ owner, use, name, access }): ExpectedShare[] => {
      const sharer = services.find(({ id }) => id === owner);
      const places = [sharer?.homes.get(environment.id), sharer?.leaving.get(environment.id)];
      const isThere = places.some((place) => place?.account.name === account.name);
      return isThere && isKnown(account) ? [{ owner, account: account.id, use, name, access }] : [];
    })
    .sort(byKey(({ owner, use, name, access }) => [owner, use, name, access].join('/')));
}
