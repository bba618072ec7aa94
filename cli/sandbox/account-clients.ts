import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { SandboxFailure } from './sandbox-failure';

export type AccountClients = {
  /** IAM of one account, reached as one of its roles. */
  readonly iam: (roleArn: string) => Promise<IAMClient>;
  /** Organizations as the management account sees it. */
  readonly organizations: () => OrganizationsClient;
};

/** SDK clients that reach the emulator and nothing else; the emulator's own account is the management account. */
export function accountClients({
  endpoint,
  region,
}: {
  readonly endpoint: string;
  readonly region: string;
}): AccountClients {
  const base = { endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  return {
    iam: async (roleArn) => {
      const sts = new STSClient(base);
      const { Credentials } = await sts.send(
        new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'sandbox-read-back' }),
      );
      if (!Credentials?.AccessKeyId || !Credentials.SecretAccessKey) {
        throw new SandboxFailure(`role ${roleArn}: must be assumable, got "no credentials"; look at the emulator`);
      }
      const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = Credentials;
      return new IAMClient({ ...base, credentials: { accessKeyId, secretAccessKey, sessionToken } });
    },
    organizations: () => new OrganizationsClient(base),
  };
}
