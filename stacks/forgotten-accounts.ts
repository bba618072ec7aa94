import type { Platform } from '../registry/platform';

/**
 * Retired accounts that have left the lock and that nobody wants closed, as blocks that forget them.
 *
 * Without its block the end of one would be a destroy: its `prevent_destroy` leaves with the resource that it stands in,
 * and the provider would take the account out of the organisation, from under every guardrail.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/organizations_account
 */
export function forgottenAccounts({
  retiredIds,
  accounts,
}: Pick<Platform, 'retiredIds' | 'accounts'>): { from: string; lifecycle: { destroy: false } }[] {
  const kept = new Set(accounts.map(({ name }) => name));
  const closed = new Set(retiredIds.close ?? []);
  return retiredIds.accounts
    .filter((name) => !kept.has(name) && !closed.has(name))
    .sort()
    .map((name) => ({ from: `aws_organizations_account.${name}`, lifecycle: { destroy: false } }));
}
