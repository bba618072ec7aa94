import type { Proved } from '../../analysis/prove';
import { paint } from '../paint';

/** What the proofs found open for want of guardrails, a line for each sort; nothing where all are in force. */
export function unfencedLines(rows: readonly Pick<Proved, 'unfenced'>[]): readonly string[] {
  const open = rows.flatMap(({ unfenced }) => unfenced);
  if (open.length === 0) return [];
  const sorts = new Map<
    string,
    {
      readonly sort: string;
      readonly because: string;
      readonly things: Set<string>;
      readonly accounts: Set<string>;
    }
  >();
  for (const { what, account, because = 'no service control policy binds there' } of open) {
    const last = what.lastIndexOf('/');
    const sort = `${what.slice(0, last)}\n${because}`;
    const known = sorts.get(sort) ?? { sort: what.slice(0, last), because, things: new Set(), accounts: new Set() };
    sorts.set(sort, known);
    known.things.add(what.slice(last + 1));
    known.accounts.add(account);
  }
  return [
    ...[...sorts.values()].map(
      ({ sort, because, things, accounts }) =>
        `${paint('yellow', 'not fenced')}: ${sort} (${[...things].sort().join(', ')}) in ${[...accounts].sort().join(', ')}, because ${because}`,
    ),
    '',
  ];
}
