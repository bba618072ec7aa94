import {
  GetOpenIDConnectProviderCommand,
  type IAMClient,
  ListOpenIDConnectProvidersCommand,
  ListRolesCommand,
} from '@aws-sdk/client-iam';
import { allPages } from './all-pages';
import { said } from './said';

/** What matters of the IAM of an account before the platform comes into it. */
export type EnteredAccount = {
  readonly oidcProviders: Readonly<
    Record<string, { readonly audiences: string[]; readonly tags: Record<string, string> }>
  >;
  /** ARNs of roles under `/platform/`, which the guardrails would trust. */
  readonly platformRoles: readonly string[];
  /** How many roles there are besides, without those of AWS services. */
  readonly otherRoles: number;
};

/**
 * Reads the OIDC providers and roles of one account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html
 */
export async function readAccount(iam: Pick<IAMClient, 'send'>): Promise<EnteredAccount> {
  const { OpenIDConnectProviderList = [] } = await iam.send(new ListOpenIDConnectProvidersCommand({}));
  const oidcProviders: [string, EnteredAccount['oidcProviders'][string]][] = [];
  for (const { Arn } of OpenIDConnectProviderList) {
    const arn = said(Arn, 'OIDC provider: ARN');
    const provider = await iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }));
    oidcProviders.push([
      arn.slice(arn.indexOf('/') + 1),
      {
        audiences: [...(provider.ClientIDList ?? [])].sort(),
        tags: Object.fromEntries((provider.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
      },
    ]);
  }
  const roles = await allPages((Marker) => iam.send(new ListRolesCommand({ Marker })), {
    items: ({ Roles }) => Roles,
    next: ({ IsTruncated, Marker }) => (IsTruncated ? Marker : undefined),
  });
  const own = roles.filter(({ Path }) => !Path?.startsWith('/aws-service-role/'));
  const platformRoles = own.filter(({ Path }) => Path?.startsWith('/platform/')).flatMap(({ Arn }) => Arn ?? []);
  return {
    oidcProviders: Object.fromEntries(oidcProviders.sort(([a], [b]) => (a < b ? -1 : 1))),
    platformRoles: platformRoles.sort(),
    otherRoles: own.length - platformRoles.length,
  };
}
