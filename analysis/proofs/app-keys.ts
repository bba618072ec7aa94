import type { Model } from '../model';
import type { PolicyDocument } from '../policy-document';

/** The key of a GitHub App, with the policy that stands on it. */
export type AppKey = {
  readonly app: string;
  /** The identities that sign for the App; none where nobody is to. */
  readonly signers: readonly string[];
  readonly account: string;
  readonly arn: string;
  readonly policy: PolicyDocument;
};

/** What an App may write on GitHub is what its signer applies. */
const signers: Readonly<Record<string, readonly string[]>> = {
  organization: ['guardrails-apply'],
  repositories: ['services-apply'],
  'read-only': ['drift', 'main-plan'],
};

/** The App whose key a policy of `bootstrap` is of, by the policy's address; undefined where it is of none. */
export function appOf(address: string): Pick<AppKey, 'app' | 'signers'> | undefined {
  const app = /^bootstrap aws_kms_key_policy\.github-app-(.+)$/.exec(address)?.[1];
  return app === undefined ? undefined : { app, signers: signers[app] ?? [] };
}

/** The keys whose policies `bootstrap` writes. */
export const appKeys = (policies: Model['resourcePolicies']): AppKey[] =>
  policies.flatMap(({ address, account, arn, policy }) => {
    const found = appOf(address);
    return found === undefined ? [] : [{ ...found, account: account.id, arn, policy: policy.document }];
  });

/** The signature that GitHub takes, as KMS is asked for it. */
export const asGithubAsks = { 'kms:SigningAlgorithm': 'RSASSA_PKCS1_V1_5_SHA_256' } as const;
