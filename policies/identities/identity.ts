import type { GithubAppName } from '../../environments/schema';
import type { AccountKind } from '../../registry/platform';
import type { Statement } from '../document';
import type { PeopleRole, PlatformIdentity } from '../names';

/** What the policies and boundaries of the platform's own roles depend on, for one account. */
export type IdentityInput = {
  readonly partition: string;
  /** The account that the role is in. */
  readonly account: string;
  readonly accountKind: AccountKind;
  /** An environment is in the account, so that `services-*` stacks are applied there. */
  readonly holdsServices: boolean;
  readonly homeRegion: string;
  readonly platformAccount: string;
  readonly managementAccount: string;
  readonly stateBucket: string;
  readonly evidenceBucket: string;
  readonly stateKeyArn: string;
  readonly organizationAccountAccessRole: string;
  /**
   * The accounts in `intake`, the only ones that `guardrails-apply` enters through the role of Organizations.
   *
   * @default none
   */
  readonly intakeAccounts?: readonly string[];
  /**
   * ARNs of the keys that sign for the GitHub Apps.
   *
   * @default no App has its key in KMS
   */
  readonly appKeys?: Readonly<Partial<Record<GithubAppName, string>>>;
};

/** An identity that a job of this repository takes. In the platform account one role holds both parts. */
export type Identity = {
  readonly name: PlatformIdentity;
  /** In the platform account: the way to the member roles, and the state. */
  readonly hub: (input: IdentityInput) => Statement[];
  /** In every account: the work. */
  readonly member: (input: IdentityInput) => Statement[];
};

/** A role that people take, in every account. */
export type PeopleIdentity = {
  readonly name: PeopleRole;
  readonly statements: (input: IdentityInput) => Statement[];
};
