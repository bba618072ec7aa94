import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { Construct } from 'constructs';
import { sharedOwner, tags } from '../policies/names';
import { addressed } from './addressed';

/** A provider that was there before: it is imported, and loses nothing that it has. */
export type ExistingProvider = {
  readonly arn: string;
  readonly audiences: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
};

export type OidcProviderProps = {
  /** The issuer without `https://`. */
  readonly issuerHost: string;
  readonly audiences: readonly string[];
  readonly address: string;
  /** Present where the account has one for this issuer already; an account has one for each. */
  readonly existing: ExistingProvider | undefined;
};

/** The account's trust in one issuer of tokens. AWS needs no thumbprint for issuers whose certificate a known authority signed. */
export class OidcProvider extends Construct {
  constructor(scope: Construct, id: string, { issuerHost, audiences, address, existing }: OidcProviderProps) {
    super(scope, id);
    const provider = addressed(
      new IamOpenidConnectProvider(this, 'provider', {
        url: `https://${issuerHost}`,
        clientIdList: [...new Set([...audiences, ...(existing?.audiences ?? [])])],
        tags: { ...existing?.tags, [tags.owner]: sharedOwner },
      }),
      address,
    );
    if (existing) provider.importFrom(existing.arn);
  }
}
