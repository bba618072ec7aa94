/** One IAM role as it can be read back from AWS and from synthesised Terraform alike. */
export type RoleFacts = {
  readonly arn: string;
  readonly boundary: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** The parsed trust policy. */
  readonly trust: unknown;
  /** Parsed inline policies by name. */
  readonly inline: Readonly<Record<string, unknown>>;
  /** ARNs of attached managed policies. */
  readonly attached: readonly string[];
};
