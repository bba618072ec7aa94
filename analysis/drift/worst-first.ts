import type { DriftFinding, DriftSeverity } from './drift-finding';

const rank: Readonly<Record<DriftSeverity, number>> = { opens: 0, unseen: 1, differs: 2 };

/** Findings as a person reads them: the worst, then by stack, subject and rule; the same finding once. */
export function worstFirst(findings: readonly DriftFinding[]): DriftFinding[] {
  const unique = new Map(findings.map((finding) => [keyOf(finding), finding]));
  return [...unique.values()].sort(
    (a, b) => rank[a.severity] - rank[b.severity] || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0),
  );
}

const keyOf = ({ stack, subject, rule, got }: DriftFinding) => [stack, subject, rule, got].join('\u0000');
