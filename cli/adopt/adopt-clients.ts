import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Organization } from '../../environments/schema';
import { said } from './said';

/** What reading an organisation needs of AWS. */
export type AdoptClients = {
  readonly organizations: Pick<OrganizationsClient, 'send'>;
  /** The account whose credentials are at hand. */
  readonly caller: () => Promise<string>;
  /** IAM of one account: with a role there, or with the credentials at hand in their own account. */
  readonly iam: (account: string, role: string | undefined) => Promise<Pick<IAMClient, 'send'>>;
};

/** SDK clients with the credentials of the environment; throttled calls are repeated by the SDK. */
export function adoptClients({ partition, homeRegion }: Pick<Organization, 'partition' | 'homeRegion'>): AdoptClients {
  const base = { region: homeRegion, maxAttempts: 10 };
  const sts = new STSClient(base);
  return {
    organizations: new OrganizationsClient(base),
    caller: async () => said((await sts.send(new GetCallerIdentityCommand({}))).Account, 'credentials: account'),
    iam: async (account, role) => {
      if (role === undefined) return new IAMClient(base);
      const { Credentials } = await sts.send(
        new AssumeRoleCommand({
          RoleArn: `arn:${partition}:iam::${account}:role/${role}`,
          RoleSessionName: 'platform-adopt',
          DurationSeconds: 900,
        }),
      );
      return new IAMClient({
        ...base,
        credentials: {
          accessKeyId: said(Credentials?.AccessKeyId, `session in ${account}: access key`),
          secretAccessKey: said(Credentials?.SecretAccessKey, `session in ${account}: secret`),
          sessionToken: said(Credentials?.SessionToken, `session in ${account}: token`),
        },
      });
    },
  };
}
