import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { Refusal } from '../refusal';

/**
 * The account that the emulator's own credentials are of, which becomes the management account.
 *
 * An emulator that has an organisation already is refused: what it holds is not the sandbox's to change.
 */
export async function managementId({
  endpoint,
  region,
}: {
  readonly endpoint: string;
  readonly region: string;
}): Promise<string> {
  const base = { endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  const existing = await new OrganizationsClient(base).send(new DescribeOrganizationCommand({})).catch(() => undefined);
  if (existing?.Organization) {
    throw new Refusal(
      `emulator at ${endpoint}: must have no organisation yet, got "${existing.Organization.Id}"; reset it with curl -X POST ${endpoint}/moto-api/reset`,
    );
  }
  const { Account } = await new STSClient(base).send(new GetCallerIdentityCommand({}));
  if (!Account)
    throw new Refusal(
      `emulator at ${endpoint}: must know its own account, got "nothing"; check that it is moto 5.2 or newer`,
    );
  return Account;
}
