/** One value or several, as IAM's JSON allows almost everywhere. */
export type OneOrMany<T> = T | readonly T[];

/** Everyone, or principals by kind. */
export type PrincipalElement =
  | '*'
  | {
      readonly AWS?: OneOrMany<string>;
      readonly Service?: OneOrMany<string>;
      readonly Federated?: OneOrMany<string>;
    };

/** Operator, then condition key, then the values it is compared with. */
export type ConditionElement = Readonly<Record<string, Readonly<Record<string, OneOrMany<string | number | boolean>>>>>;

/** One statement of a policy, as written; which elements are required depends on the kind of policy. */
export type Statement = {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: PrincipalElement;
  readonly NotPrincipal?: PrincipalElement;
  readonly Action?: OneOrMany<string>;
  readonly NotAction?: OneOrMany<string>;
  readonly Resource?: OneOrMany<string>;
  readonly NotResource?: OneOrMany<string>;
  readonly Condition?: ConditionElement;
};

/** A policy as it is sent to AWS. */
export type PolicyDocument = {
  readonly Version?: '2012-10-17';
  readonly Id?: string;
  readonly Statement: OneOrMany<Statement>;
};
