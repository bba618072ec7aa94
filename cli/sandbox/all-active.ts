import type { Lock } from '../../environments/schema';

/** The lock once its accounts have left `intake` and the guardrails hold. */
export const allActive = (lock: Lock): Lock => ({
  ...lock,
  organization: { ...lock.organization, guardrails: 'attached' },
  accounts: Object.fromEntries(
    Object.entries(lock.accounts).map(([name, account]) => [
      name,
      { ...account, phase: account.phase === 'intake' ? ('active' as const) : account.phase },
    ]),
  ),
});
