/** What an identity provider signs, as far as IAM reads it. */
export type Token = {
  /** Without `https://`, as IAM names the provider. */
  readonly issuer: string;
  readonly audience: string;
  /** Every claim but `iss`, as text. */
  readonly claims: Readonly<Record<string, string | readonly string[]>>;
};
