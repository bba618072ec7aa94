import type { ModelAccount } from '../analysis/model';
import { groupBy } from '../registry/group-by';
import { notFenced } from './not-fenced';
import { unfencedIn } from './unfenced-in';

/** What to say of the accounts that no guardrail binds; nothing where all are bound. */
export const unfencedAccounts = (accounts: readonly ModelAccount[]): readonly string[] =>
  [...groupBy([...new Set(accounts)], unfencedIn)].flatMap(([why, group]) =>
    notFenced(
      why,
      group.map(({ name }) => name),
    ),
  );
