import type { DocumentKind } from './specimens';

/** What came of one mutant. */
export type Judged = {
  readonly kind: DocumentKind;
  readonly subject: string;
  readonly statement: string;
  readonly mutation: string;
  /** The proof that noticed; null where none did. */
  readonly killedBy: string | null;
};

/** Mutants of one kind of document. */
export type SummaryRow = {
  readonly kind: DocumentKind;
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  readonly by: Readonly<Record<string, number>>;
};

/** Counts what noticed the mutants of each kind of document. */
export function summaryOf(judged: readonly Judged[]): readonly SummaryRow[] {
  return [...new Set(judged.map(({ kind }) => kind))].map((kind) => {
    const ofKind = judged.filter((each) => each.kind === kind);
    const by: Record<string, number> = {};
    for (const { killedBy } of ofKind) if (killedBy !== null) by[killedBy] = (by[killedBy] ?? 0) + 1;
    const survived = ofKind.filter(({ killedBy }) => killedBy === null).length;
    return { kind, mutants: ofKind.length, killed: ofKind.length - survived, survived, by };
  });
}
