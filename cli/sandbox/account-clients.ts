import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { type Emulated, session } from './session';

export type AccountClients = {
  /** IAM of one account, reached as one of its roles. */
  readonly iam: (roleArn: string) => Promise<IAMClient>;
  /** S3 of one account, reached as one of its roles. */
  readonly s3: (roleArn: string) => Promise<S3Client>;
  /** Organizations as the management account sees it. */
  readonly organizations: () => OrganizationsClient;
};

/** SDK clients that reach the emulator and nothing else; the emulator's own account is the management account. */
export const accountClients = (emulated: Emulated): AccountClients => ({
  iam: async (roleArn) => new IAMClient({ ...emulated, credentials: await session(emulated, roleArn) }),
  s3: async (roleArn) =>
    new S3Client({ ...emulated, credentials: await session(emulated, roleArn), forcePathStyle: true }),
  organizations: () =>
    new OrganizationsClient({ ...emulated, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }),
});
