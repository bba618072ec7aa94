import type { GithubAppName } from '../../environments/schema';
import { appSigners } from '../app-signers';
import type { Statement } from '../document';
import { platformRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * Only the identities that need a GitHub App sign for it, and only break-glass beside it.
 *
 * A signature is a token of GitHub, and what the Apps may write decides who may merge and deploy. The key's own policy
 * says the same; break-glass would have to change that policy first, which is on record.
 */
export const protectAppKeys: ServiceControlPolicy = {
  name: 'protect-app-keys',
  tier: 'platform-account',
  statements: (input) => {
    const except = (...names: Parameters<typeof platformRoleArns>[1][]) => ({
      ArnNotLike: { 'aws:PrincipalArn': platformRoleArns(input, ...names, 'break-glass') },
    });
    const keys = Object.values(input.appKeys);
    return [
      {
        // A key that is not in the data yet, or not any more: bootstrap puts another in place before this is written again.
        Sid: 'ProtectSigning',
        Effect: 'Deny',
        Action: 'kms:Sign',
        ...(keys.length > 0 ? { NotResource: keys } : { Resource: '*' }),
        Condition: except(...Object.values(appSigners).flat()),
      },
      ...Object.entries(input.appKeys).map(
        ([app, key]): Statement => ({
          // One App's signer is not another's.
          Sid: `ProtectApp${app.charAt(0).toUpperCase()}${app.slice(1)}`,
          Effect: 'Deny',
          Action: 'kms:Sign',
          Resource: key,
          Condition: except(...appSigners[app as GithubAppName]),
        }),
      ),
    ];
  },
};
