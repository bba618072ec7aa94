import type { GithubAppName } from '../environments/schema';
import type { Platform } from '../registry/platform';

/** ARNs of the keys of those GitHub Apps whose key is in KMS, once the platform account is known. */
export function appKeys({ organization, accounts }: Platform): Partial<Record<GithubAppName, string>> {
  const { partition, homeRegion, github } = organization;
  const account = accounts.find(({ kind }) => kind === 'platform')?.id;
  if (account === undefined) return {};
  return Object.fromEntries(
    Object.entries(github.apps ?? {}).flatMap(([app, { key }]) =>
      key === 'secret' ? [] : [[app, `arn:${partition}:kms:${homeRegion}:${account}:key/${key.kms}`]],
    ),
  );
}
