import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { Construct } from 'constructs';
import { sharedOwner, tags } from '../policies/names';
import { addressed } from './addressed';

export type OidcProviderProps = {
  /** The issuer without `https://`. */
  readonly issuerHost: string;
  readonly audiences: readonly string[];
  readonly address: string;
};

/** The account's trust in one issuer of tokens. AWS needs no thumbprint for issuers whose certificate a known authority signed. */
export class OidcProvider extends Construct {
  constructor(scope: Construct, id: string, { issuerHost, audiences, address }: OidcProviderProps) {
    super(scope, id);
    addressed(
      new IamOpenidConnectProvider(this, 'provider', {
        url: `https://${issuerHost}`,
        clientIdList: [...audiences],
        tags: { [tags.owner]: sharedOwner },
      }),
      address,
    );
  }
}
