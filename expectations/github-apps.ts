import type { Platform } from '../registry/platform';
import { byKey } from './by-key';
import type { ExpectedGithubApp } from './expectations';
import { iamArn } from './iam-arn';
import { isMade } from './known-account';

/** Each App by the name that its alias ends with, and who signs for it. Only reading is shared. */
const apps = [
  { name: 'organization', of: 'organization', signers: ['guardrails-apply'] },
  { name: 'repositories', of: 'repositories', signers: ['services-apply'] },
  { name: 'read-only', of: 'readOnly', signers: ['drift', 'main-plan'] },
] as const;

/** The GitHub Apps that are registered, once the platform account is made, in which their keys are. */
export function githubApps({ organization, accounts }: Platform): ExpectedGithubApp[] {
  const hub = accounts.filter(isMade).find(({ kind }) => kind === 'platform');
  if (hub === undefined) return [];
  const { partition, homeRegion, github } = organization;
  return apps
    .flatMap(({ name, of, signers }) => {
      const app = github.apps?.[of];
      return app === undefined
        ? []
        : [
            {
              name,
              signers: signers.map((signer) => iamArn({ partition, account: hub.id }, 'role', '/platform/', signer)),
              key: app.key === 'secret' ? null : `arn:${partition}:kms:${homeRegion}:${hub.id}:key/${app.key.kms}`,
            },
          ];
    })
    .sort(byKey(({ name }) => name));
}
