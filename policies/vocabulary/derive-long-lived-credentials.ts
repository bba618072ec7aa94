import type { ServiceData } from './service-data';

/** What lasts until somebody takes it away, by the words of the actions that make it or bring it back to life. */
const credentials: Readonly<Record<string, RegExp>> = {
  iam: /^(Create|Enable|Reset|Update|Upload)(AccessKey|CloudFrontPublicKey|LoginProfile|SSHPublicKey|ServiceSpecificCredential|SigningCertificate|User)$/,
  lightsail: /^CreateBucketAccessKey$/,
  rolesanywhere: /^(Create|Enable|Update)(Profile|TrustAnchor)$/,
};

/** Every action that makes, changes or revives a credential that does not expire. */
export const deriveLongLivedCredentials = (data: ServiceData): string[] =>
  Object.entries(credentials).flatMap(([service, pattern]) =>
    (data[service]?.actions ?? [])
      .filter(({ name }) => pattern.test(name))
      .map(({ name }) => `${service}:${name}`)
      .sort(),
  );
