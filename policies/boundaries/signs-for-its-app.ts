import type { GithubAppName } from '../../environments/schema';
import { appSigners } from '../app-signers';
import type { Statement } from '../document';
import type { IdentityInput } from '../identities/identity';
import { type PlatformIdentity, paths, roleArn } from '../names';

/**
 * Who of those under one boundary signs for a GitHub App, signs for its own and no other; the others sign for none.
 *
 * Only hubs sign: in other accounts the same names sign for nobody.
 *
 * @param identities those under the boundary.
 */
export function signsForItsApp(input: IdentityInput, identities: readonly PlatformIdentity[]): Statement[] {
  const signers = Object.entries(input.account === input.platformAccount ? (input.appKeys ?? {}) : {}).flatMap(
    ([app, key]) => {
      const signing = appSigners[app as GithubAppName].filter((signer) => identities.includes(signer));
      const roles = signing.map((signer) => roleArn(input, paths.platform, signer));
      return roles.length > 0 ? [{ app, key, roles }] : [];
    },
  );
  const keys = signers.map(({ key }) => key);
  return [
    {
      // Also with a key whose policy names the session.
      Sid: 'SignsForItsAppOnly',
      Effect: 'Deny',
      Action: 'kms:Sign',
      ...(keys.length > 0 ? { NotResource: keys } : { Resource: '*' }),
    },
    ...signers.map(
      ({ app, key, roles }): Statement => ({
        // As another App it would do on GitHub what is not its own.
        Sid: `Signs${app.charAt(0).toUpperCase()}${app.slice(1)}`,
        Effect: 'Deny',
        Action: 'kms:Sign',
        Resource: key,
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': roles } },
      }),
    ),
  ];
}
