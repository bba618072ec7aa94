import type { Model, ModelAccount } from '../../model';

/** One account for each set of resource control policies, where any is attached: elsewhere nothing is promised. */
export function guardedAccounts({ accounts }: Pick<Model, 'accounts'>): ModelAccount[] {
  if (!accounts.some(isBound)) return [];
  const bySet = new Map<string, ModelAccount>();
  for (const account of accounts) {
    if (account.phase === 'management' || account.phase === 'unmanaged') continue;
    bySet.set(`${account.phase} ${JSON.stringify(account.resourceControl)}`, account);
  }
  return [...bySet.values()];
}

/** Binds more than AWS's own policy, which allows everything. */
const isBound = ({ resourceControl }: ModelAccount): boolean =>
  resourceControl.flat().some(({ document }) => JSON.stringify(document).includes('"Deny"'));
