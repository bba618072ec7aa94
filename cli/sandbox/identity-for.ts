import type { Expectations } from '../../expectations/expectations';
import { SandboxFailure } from './sandbox-failure';
import type { StackPlace } from './stack-place';

/** What is known of an account that exists. */
export type InAccount = { readonly partition: string; readonly accountId: string };
type ExpectedRoles = Pick<Expectations, 'roles'>;

/** The identity that holds a kind of stack. */
export const identityOf = {
  bootstrap: 'administrator',
  management: 'administrator',
  identity: 'break-glass',
  organization: 'guardrails-apply',
  baseline: 'guardrails-apply',
  services: 'services-apply',
} as const;

/** The role of one identity in one account, by the ARN that the registry leads to expect. */
export function identityIn(account: string, identity: string, { roles }: ExpectedRoles): string {
  const role = roles.find((each) => 'identity' in each && each.identity === identity && each.account === account);
  if (role) return role.arn;
  throw new SandboxFailure(
    `account ${account}: must have the identity ${identity}, got "no such role in expectations.json"; check expectations/platform-roles.ts`,
  );
}

/** As whom a stack is planned and applied once the platform's own roles are there. Those who hold `guardrails-apply` are changed by people only. */
export const identityFor = ({ kind, account }: StackPlace, expected: ExpectedRoles): string =>
  identityIn(account, identityOf[kind], expected);

/** As whom a stack is applied the first time, when the platform's own roles are what it makes. */
export function firstIdentityFor(
  { account }: Pick<StackPlace, 'account'>,
  { partition, accountId }: InAccount,
): string {
  // Organizations makes no such role in the management account: there the first run is an administrator's.
  const role = account === 'management' ? 'administrator' : 'OrganizationAccountAccessRole';
  return `arn:${partition}:iam::${accountId}:role/${role}`;
}
