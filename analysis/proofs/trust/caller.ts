/** Somebody at the door of a role, with what STS knows about them. */
export type Caller = {
  /** Who it is, as a failure says it. */
  readonly name: string;
  /** An ARN, or the name of an AWS service. */
  readonly principal: string;
  readonly action: 'sts:AssumeRole' | 'sts:AssumeRoleWithWebIdentity';
  readonly context: Readonly<Record<string, string>>;
};

/** The door: the account that the role is in. */
export type Door = { readonly partition: string; readonly account: string };

/** Who must get in, and who must stay out. */
export type Callers = { readonly honest: readonly Caller[]; readonly strangers: readonly Caller[] };

/** Claims of a token; one that is undefined is not in it. */
export type Claims = Readonly<Record<string, string | undefined>>;

/** A token that differs from the honest one, and who brings it. */
export type Change = readonly [name: string, claims: Claims];
