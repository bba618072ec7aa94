import type { Finding } from '../registry/finding';
import { chainOf } from './evidence/chain-of';
import type { Chained } from './evidence/chained';
import type { ApprovedEntry, OutcomeEntry } from './evidence/entry';
import type { EvidenceFile } from './evidence/evidence-file';

/** What one run did as one identity: what was let through, and how it ended. */
export type EvidencedRun = {
  readonly place: number;
  readonly approved: ApprovedEntry;
  readonly outcome: (OutcomeEntry & { readonly place: number }) | 'unfinished';
};

export type Evidenced = {
  readonly findings: readonly Finding[];
  readonly entries: number;
  /** Every commit that the chain knows: of runs, of the pull requests in them, and the anchor. */
  readonly known: readonly string[];
  readonly anchor: string | undefined;
  readonly runs: readonly EvidencedRun[];
  /** Its changes, and all before it, are applied as a whole. */
  readonly applied: boolean;
};

/** Everything that the evidence says of a commit, whether it is whole or not; of every commit where none is given. */
export function evidenceOf(files: readonly EvidenceFile[], commit?: string): Evidenced {
  const { chain, findings } = chainOf(files);
  const approvals = chain.flatMap(({ place, entry }) =>
    entry.kind === 'approved' ? [{ place, approved: entry }] : [],
  );
  const runs = approvals
    .filter(({ approved }) => commit === undefined || commitsOf(approved).includes(commit))
    .map(({ place, approved }): EvidencedRun => ({ place, approved, outcome: outcomeOf(chain, place) }));
  const anchor = chain.find(({ entry }) => entry.kind === 'anchor')?.entry.commit;
  return {
    findings,
    entries: chain.length,
    known: [...new Set([...(anchor ? [anchor] : []), ...approvals.flatMap(({ approved }) => commitsOf(approved))])],
    anchor,
    runs,
    applied: runs.some(({ outcome }) => outcome !== 'unfinished' && outcome.complete),
  };
}

/** A run is about the commit that it was started for, and about all since the last one that was applied. */
const commitsOf = ({ commit, commits }: ApprovedEntry): string[] => [
  commit,
  ...commits.flatMap(({ sha, head }) => [sha, head]),
];

function outcomeOf(chain: readonly Chained[], of: number): EvidencedRun['outcome'] {
  for (const { place, entry } of chain) {
    if (entry.kind === 'outcome' && entry.of === of) return { ...entry, place };
  }
  return 'unfinished';
}
