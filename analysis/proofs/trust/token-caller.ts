import type { Caller, Door } from './caller';

/** A token at the door: only claims that are given are in it. */
export function tokenCaller(
  name: string,
  issuer: string,
  claims: Readonly<Record<string, string | undefined>>,
  { partition, account }: Door,
): Caller {
  const context: Record<string, string> = {};
  for (const claim in claims) {
    const value = claims[claim];
    if (value !== undefined) context[`${issuer}:${claim}`] = value;
  }
  return {
    name,
    principal: `arn:${partition}:iam::${account}:oidc-provider/${issuer}`,
    action: 'sts:AssumeRoleWithWebIdentity',
    context,
  };
}
