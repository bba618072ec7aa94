import { allServices, serviceData } from '../../evaluate/service-data';

/** Services in which whoever writes anything writes permissions, or accounts themselves. */
const permissionServices = [
  'account',
  'iam',
  'identitystore',
  'organizations',
  'ram',
  'rolesanywhere',
  'sso',
  'sso-directory',
  'sts',
  'verifiedpermissions',
];

/** Only say who asks, and take nothing on. */
const harmless = ['sts:GetCallerIdentity', 'sts:GetAccessKeyInfo', 'sts:DecodeAuthorizationMessage'];

/** Every action that changes who may do what, as the Service Authorization Reference classifies them. */
export function permissionChanges(): string[] {
  return allServices().flatMap((service) =>
    Object.values(serviceData(service).actions)
      .filter(
        ({ accessLevel }) =>
          accessLevel.startsWith('Permissions management') ||
          (permissionServices.includes(service) && !/^(Read|List)$/.test(accessLevel)),
      )
      .map(({ name }) => `${service}:${name}`)
      .filter((action) => !harmless.includes(action)),
  );
}

/** One action of every service that is no reading: whoever can make none of them writes nowhere. */
export const oneWriteOfEveryService = (): string[] =>
  allServices().flatMap((service) => {
    const write = Object.values(serviceData(service).actions).find(({ accessLevel }) =>
      accessLevel.startsWith('Write'),
    );
    return write ? [`${service}:${write.name}`] : [];
  });
