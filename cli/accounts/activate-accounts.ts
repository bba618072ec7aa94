import type { Lock } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import { nearest } from '../../registry/nearest';

/**
 * The lock once accounts have left `intake` and the guardrails are attached.
 *
 * @param names accounts to let out; all that are in intake where none is named.
 * @returns the lock as it was when there are findings: all leave or none.
 */
export function activateAccounts(lock: Lock, names: readonly string[] = []): { lock: Lock; findings: Finding[] } {
  const findings = names.flatMap((name) => refused(lock, name));
  if (findings.length > 0) return { lock, findings };
  const leaves = (name: string) => names.length === 0 || names.includes(name);
  return {
    findings: [],
    lock: {
      ...lock,
      organization: { ...lock.organization, guardrails: 'attached' },
      accounts: Object.fromEntries(
        Object.entries(lock.accounts).map(([name, account]) => [
          name,
          account.phase === 'intake' && leaves(name) ? { ...account, phase: 'active' as const } : account,
        ]),
      ),
    },
  };
}

function refused({ accounts }: Lock, name: string): Finding[] {
  const account = Object.hasOwn(accounts, name) ? accounts[name] : undefined;
  if (account?.phase === 'intake') return [];
  const near = account ? undefined : nearest(name, Object.keys(accounts));
  return [
    {
      check: 'accounts-activate',
      subject: `account ${name}`,
      rule: 'must be in intake to leave it',
      got: account?.phase ?? 'no such account',
      remedy: account
        ? account.phase === 'pending'
          ? 'apply the stack organization and run npx platform accounts sync'
          : 'leave it as it is'
        : near
          ? `did you mean ${near}?`
          : 'correct the name',
    },
  ];
}
