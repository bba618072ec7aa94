import type { IdentityInput } from '../policies/identities/identity';
import { evidenceBucketName, organizationAccountAccessRole, stateBucketName } from '../policies/names';
import type { Platform } from '../registry/platform';
import { appKeys } from './app-keys';
import type { KnownAccount } from './place';

/** What the policies of the platform's own roles in one account depend on. */
export function identityInput(account: KnownAccount, platform: Platform): IdentityInput {
  const { organization, accounts } = platform;
  const idOf = (kind: string) => accounts.find((other) => other.kind === kind)?.id;
  const platformAccount = idOf('platform') ?? account.id;
  return {
    partition: organization.partition,
    account: account.id,
    accountKind: account.kind,
    holdsServices: account.environment !== undefined,
    homeRegion: organization.homeRegion,
    platformAccount,
    // Without an organisation of its own the platform never assumes a role there.
    managementAccount: idOf('management') ?? platformAccount,
    stateBucket: stateBucketName(organization.name, platformAccount),
    evidenceBucket: evidenceBucketName(organization.name, platformAccount),
    stateKeyArn: `arn:${organization.partition}:kms:${organization.homeRegion}:${platformAccount}:key/*`,
    organizationAccountAccessRole,
    // Everywhere else that role could re-create the very role that assumes it.
    intakeAccounts: accounts.flatMap(({ phase, kind, id }) =>
      phase === 'intake' && kind !== 'management' && id ? [id] : [],
    ),
    appKeys: appKeys(platform),
  };
}
