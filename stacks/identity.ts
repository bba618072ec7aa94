import type { Construct } from 'constructs';
import { Guardians } from '../modules/guardians';
import { identityInput } from '../modules/identity-input';
import type { KnownAccount } from '../modules/place';
import { memberTrust } from '../policies/trust/member';
import { isLeaving } from '../registry/is-leaving';
import type { Platform } from '../registry/platform';
import { PlatformStack } from './platform-stack';

export type IdentityStackProps = {
  /** `management`, or `identity-<account>`. */
  readonly name: string;
  /** Absent while its id is pending: the stack is there and empty. */
  readonly account: KnownAccount | undefined;
};

/** The member role and boundary of `guardrails-apply` in one account, and the people who may change them. Applied by people only. */
export class IdentityStack extends PlatformStack {
  constructor(scope: Construct, platform: Platform, { name, account }: IdentityStackProps) {
    super(scope, name, platform);
    this.useAws(account);
    if (!account) return;
    if (isLeaving(account, platform)) this.forget();
    const input = identityInput(account, platform);
    new Guardians(this, 'guardians', {
      input,
      organization: platform.organization,
      trust: (identity) =>
        memberTrust({
          identity,
          partition: input.partition,
          platformAccount: input.platformAccount,
          organizationId: platform.lock.organization.id,
        }),
    });
  }
}
