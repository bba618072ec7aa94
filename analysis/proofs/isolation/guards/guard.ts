import type { ExpectedServiceRole } from '../../../../expectations/expectations';

/** A resource with a policy, and what the registry says of whose it is. */
export type Guarded = {
  readonly partition: string;
  readonly arn: string;
  /** Stack and address of its policy. */
  readonly address: string;
  readonly accountId: string;
  readonly region: string;
  /** The service that its name says, or `any`. */
  readonly service: string;
  /** The roles of that service, in whichever account; none where nobody's service owns the resource. */
  readonly roles: readonly ExpectedServiceRole[];
};

/** A call by somebody whom nothing of its own limits: what the policy of the resource has to say by itself. */
export type GuardedCall = {
  /** As it stands in a failure. */
  readonly who: string;
  /** The ARN of a role, or the name of an AWS service. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly may: boolean;
};

/** Who must be kept from a kind of resource, and who must be left to it. */
export type Guard = {
  readonly isFor: (resource: { readonly arn: string; readonly address: string }) => boolean;
  readonly calls: (guarded: Guarded) => readonly GuardedCall[];
};
