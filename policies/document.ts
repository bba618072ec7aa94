/** One statement of an IAM policy. Every statement says in its `Sid` what it holds. */
export type Statement = {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | { readonly AWS?: OneOrMore; readonly Service?: OneOrMore; readonly Federated?: OneOrMore };
  readonly Action?: OneOrMore;
  readonly NotAction?: OneOrMore;
  readonly Resource?: OneOrMore;
  readonly NotResource?: OneOrMore;
  readonly Condition?: Condition;
};
export type OneOrMore = string | readonly string[];
export type Condition = { readonly [operator: string]: { readonly [key: string]: OneOrMore } };
export type PolicyDocument = { readonly Version: '2012-10-17'; readonly Statement: readonly Statement[] };

/** A document of the current policy language version, whose variables (`${aws:…}`) only that version resolves. */
export const document = (...statements: readonly Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});
