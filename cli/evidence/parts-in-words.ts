import type { Evidenced, EvidencedPart } from '../../analysis/evidence-of';
import { plainText } from '../../analysis/words/plain-text';
import { formatFinding } from '../../registry/finding';
import { entriesInWords } from './entries-in-words';

/** Every anchor of a chain, oldest first: who vouched for which commit, why, and whether what was before it was whole. */
export const partsInWords = ({ parts }: Evidenced): string[] =>
  parts.flatMap((part, index) => {
    const before = parts[index - 1];
    return [...anchorInWords(part), ...(before ? beforeInWords(before) : [])];
  });

function anchorInWords({ anchor }: EvidencedPart): string[] {
  if (anchor === undefined) return ['no anchor that can be read'];
  const { place, at, commit, by, reason } = anchor;
  return [
    `anchor ${place}, ${at}: ${commit.slice(0, 12)}, by ${plainText(by)}`,
    ...(reason === undefined ? [] : [`  because: ${plainText(reason)}`]),
  ];
}

function beforeInWords({ entries, findings }: EvidencedPart): string[] {
  return [
    `  before it: ${entriesInWords(entries)}, ${findings.length === 0 ? 'whole' : 'broken'}`,
    ...findings.map(
      (finding) => `    ${formatFinding({ ...finding, remedy: 'whoever anchored afterwards vouched for it' })}`,
    ),
  ];
}
