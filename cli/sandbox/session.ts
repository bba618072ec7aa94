import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { SandboxFailure } from './sandbox-failure';

/** Where the emulator is, and the Region that it is asked in. */
export type Emulated = { readonly endpoint: string; readonly region: string };

export type Session = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
};

/** A session of one role in the emulator, taken with credentials that open nothing elsewhere. */
export async function session({ endpoint, region }: Emulated, roleArn: string): Promise<Session> {
  const sts = new STSClient({ endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'sandbox' }));
  if (!Credentials?.AccessKeyId || !Credentials.SecretAccessKey) {
    throw new SandboxFailure(`role ${roleArn}: must be assumable, got "no credentials"; look at the emulator`);
  }
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = Credentials;
  return { accessKeyId, secretAccessKey, sessionToken };
}
