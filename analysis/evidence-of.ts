import type { Finding } from '../registry/finding';
import { chainOf } from './evidence/chain-of';
import type { Chained } from './evidence/chained';
import type { Anchor, ApprovedEntry, OutcomeEntry } from './evidence/entry';
import type { EvidenceFile } from './evidence/evidence-file';
import type { Part } from './evidence/part';

/** What one run did as one identity: what was let through, and how it ended. */
export type EvidencedRun = {
  readonly place: number;
  readonly approved: ApprovedEntry;
  readonly outcome: (OutcomeEntry & { readonly place: number }) | 'unfinished';
  /** Nothing is wrong in the part of the chain that says so. */
  readonly whole: boolean;
};

/** An anchor and what was written after it, up to the next one. */
export type EvidencedPart = {
  /** Nothing where the part begins with something else, or with what cannot be read. */
  readonly anchor: (Anchor & { readonly place: number }) | undefined;
  readonly entries: number;
  readonly findings: readonly Finding[];
};

export type Evidenced = {
  /** What is wrong since the newest anchor. */
  readonly findings: readonly Finding[];
  /** Since the newest anchor. */
  readonly entries: number;
  /** Every commit that the chain knows: of runs, of the pull requests in them, and of the anchors. */
  readonly known: readonly string[];
  /** Where what counts begins. */
  readonly anchor: string | undefined;
  /** Oldest first. An administrator vouched for all but the last, whatever is wrong in them. */
  readonly parts: readonly EvidencedPart[];
  readonly runs: readonly EvidencedRun[];
  /** Its changes, and all before it, are applied as a whole, and nothing is wrong in the part that says so. */
  readonly applied: boolean;
};

/** Everything that the evidence says of a commit, whether it is whole or not; of every commit where none is given. */
export function evidenceOf(files: readonly EvidenceFile[], commit?: string): Evidenced {
  const { earlier, ...counts } = chainOf(files);
  const all = [...earlier, counts];
  const parts = all.map(
    ({ chain, findings }): EvidencedPart => ({ anchor: anchorOf(chain), entries: chain.length, findings }),
  );
  const every = all.flatMap(runsOf);
  const runs = every.filter(({ approved }) => commit === undefined || commitsOf(approved).includes(commit));
  const anchors = parts.flatMap(({ anchor }) => (anchor ? [anchor.commit] : []));
  return {
    findings: counts.findings,
    entries: counts.chain.length,
    known: [...new Set([...anchors, ...every.flatMap(({ approved }) => commitsOf(approved))])],
    anchor: anchorOf(counts.chain)?.commit,
    parts,
    runs,
    applied: runs.some(({ outcome, whole }) => outcome !== 'unfinished' && outcome.complete && whole),
  };
}

const anchorOf = ([first]: readonly Chained[]): EvidencedPart['anchor'] =>
  first?.entry.kind === 'anchor' ? { ...first.entry, place: first.place } : undefined;

const runsOf = ({ chain, findings }: Part): EvidencedRun[] =>
  chain.flatMap(({ place, entry }) =>
    entry.kind === 'approved'
      ? [{ place, approved: entry, outcome: outcomeOf(chain, place), whole: findings.length === 0 }]
      : [],
  );

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
