import type { Organization } from '../environments/schema';
import type { GrantInput } from '../policies/grants/grant';
import { paths, roleArn } from '../policies/names';
import type { Home, Service, ServiceRole } from '../registry/platform';
import { isKnown, placeOf } from './place';

/**
 * What grants need to know of one service in one home.
 *
 * @param roles the service's roles in that home.
 * @returns undefined while the account of the home, or the one that holds its artefacts, has no id.
 */
export function grantInput(
  service: Service,
  home: Home,
  roles: readonly ServiceRole[],
  organization: Organization,
): GrantInput | undefined {
  const { account, environment } = home;
  const artifacts = service.artifacts?.account;
  if (!isKnown(account) || (artifacts && !isKnown(artifacts))) return undefined;
  const place = placeOf(account, organization);
  const cloudformation = roles.find((role) => role.kind === 'cloudformation');
  return {
    service: service.id,
    home: {
      ...place,
      environment: environment.id,
      posture: environment.posture,
      regions: environment.regions,
      services: Object.keys(environment.services).sort(),
    },
    artifacts: artifacts && placeOf(artifacts, organization),
    images: service.images,
    secrets: service.secrets.length > 0 || service.uses.includes('secretsmanager'),
    runtimeRoles: roles.flatMap((role) =>
      role.kind === 'runtime'
        ? [{ arn: roleArn(place, paths.runtime(service.id), role.name), principal: role.principal }]
        : [],
    ),
    cloudformationRole: cloudformation && roleArn(place, paths.pipeline, cloudformation.name),
  };
}
