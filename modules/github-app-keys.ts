import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKeyPolicy } from '@cdktf/provider-aws/lib/kms-key-policy';
import { Construct } from 'constructs';
import type { GithubAppName } from '../environments/schema';
import { appKeyAliases } from '../policies/names';
import { githubAppKeyPolicy } from '../policies/resource/github-app-key';
import { addressed } from './addressed';
import { policyJson } from './policy-json';

export type GithubAppKeysProps = {
  readonly place: { readonly partition: string; readonly account: string };
  /** ARNs of the keys that were imported. */
  readonly keys: Readonly<Partial<Record<GithubAppName, string>>>;
};

/**
 * Who signs for each GitHub App, and the name under which its key is found.
 *
 * The keys themselves are made by `import-app-key.sh`: `aws_kms_external_key` of the provider's 5.x makes symmetric keys
 * only, and the material would be in the state.
 */
export class GithubAppKeys extends Construct {
  constructor(scope: Construct, id: string, { place, keys }: GithubAppKeysProps) {
    super(scope, id);
    for (const [app, arn] of Object.entries(keys)) {
      const name = appKeyAliases[app as GithubAppName];
      const address = name.replace('alias/platform/', '');
      addressed(
        new KmsKeyPolicy(this, `${address}-policy`, {
          keyId: arn,
          policy: policyJson(githubAppKeyPolicy(place, app as GithubAppName)),
        }),
        address,
      );
      addressed(new KmsAlias(this, `${address}-alias`, { name, targetKeyId: arn }), address);
    }
  }
}
