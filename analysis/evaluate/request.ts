import type { PolicyDocument } from '../policy-document';

/** A call that somebody wants to make. An action with several required resource types is one request for each. */
export type Request = {
  /** ARN of a role, session, user, root or identity provider, or the name of a service such as `lambda.amazonaws.com`. */
  readonly principal: string;
  readonly action: string;
  /** An ARN, or `*` for an action without resource types. */
  readonly resource: string;
  /** Needed with a resource policy when the ARN holds no account, as in S3. */
  readonly resourceAccount?: string;
  /** Such as `instance`; taken from the ARN when left out. */
  readonly resourceType?: string;
  /** Whether attribute-based access is switched on for the bucket; without it, bucket tags decide nothing. */
  readonly bucketAbac?: boolean;
  /** Condition keys. What follows from the principal and the resource is filled in. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
};

/** Every policy that has a say. Documents must not be changed after they were evaluated: they are compiled once. */
export type Policies = {
  readonly identity: readonly PolicyDocument[];
  readonly permissionsBoundaries?: readonly PolicyDocument[];
  readonly session?: readonly PolicyDocument[];
  /** One list for each level, root first. Leave out where Organizations has no say. */
  readonly serviceControl?: readonly (readonly PolicyDocument[])[];
  /** One list for each level of the resource's account, root first. */
  readonly resourceControl?: readonly (readonly PolicyDocument[])[];
  /** The policy of the resource: for `sts:AssumeRole` the role's trust policy, for KMS the key policy. */
  readonly resource?: PolicyDocument;
  /** The account that SCPs and RCPs never bind. */
  readonly managementAccount?: string;
};
