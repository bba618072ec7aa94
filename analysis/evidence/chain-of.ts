import { createHash } from 'node:crypto';
import type { Finding } from '../../registry/finding';
import type { EvidenceFile } from './evidence-file';
import { findingOf } from './finding-of';
import { keyName } from './key-name';
import type { Numbered } from './numbered';
import type { Part } from './part';
import { partOf } from './part-of';

/** What counts of a chain, and the parts before it, oldest first. */
export type Chain = Part & { readonly earlier: readonly Part[] };

/**
 * The chain that files are, and everything that is wrong with it: an entry that is missing, that was changed, that follows
 * another one than stands before it, that says what cannot be.
 *
 * What counts begins with the newest anchor, by its name. An administrator vouched for what is before it, so that it is
 * shown with what is wrong in it and refuses nothing. A file that is named like no entry stands nowhere, and is always
 * refused.
 *
 * The hash of an entry stands in the one after it, so that a chain cannot show that its newest entry was replaced or taken
 * away: that is what the lock of the bucket is for.
 */
export function chainOf(files: readonly EvidenceFile[]): Chain {
  const stretches = stretchesOf(files);
  const parts = stretches.map(partOf);
  const strange = files
    .filter(({ name }) => keyName(name) === undefined)
    .map(({ name }) =>
      findingOf(
        'read',
        'chain',
        'must hold entries named 00000001.json, anchors 00000001-anchor.json and so on only',
        name,
      ),
    );
  const counts = parts.at(-1) ?? { chain: [], findings: [empty] };
  return {
    chain: counts.chain,
    findings: [...strange, ...counts.findings],
    earlier: parts.slice(0, -1).map(({ chain, findings }, index) => ({
      chain,
      findings: [...findings, ...unlinked(stretches[index]?.at(-1), parts[index + 1])],
    })),
  };
}

const empty = findingOf(
  'read',
  'chain',
  'must begin with an anchor',
  'no entry',
  'write it with .github/scripts/anchor-evidence.sh',
);

/** Files by their places, cut where an anchor begins anew. An entry in the place of an anchor comes after it. */
function stretchesOf(files: readonly EvidenceFile[]): Numbered[][] {
  const stretches: Numbered[][] = [];
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = keyName(file.name);
    if (place === undefined) continue;
    const numbered = { ...file, ...place, sha256: createHash('sha256').update(file.bytes).digest('hex') };
    const stretch = stretches.at(-1);
    if (stretch === undefined || place.isAnchor) stretches.push([numbered]);
    else stretch.push(numbered);
  }
  return stretches;
}

/** What an anchor was written after must still be what stands before it. */
function unlinked(last: Numbered | undefined, { chain: [first] = [] }: Partial<Part> = {}): Finding[] {
  if (last === undefined || first?.entry.kind !== 'anchor' || first.entry.previous === last.sha256) return [];
  const rule = `must name ${last.sha256}, the SHA-256 of entry ${last.place}, as the one before it`;
  return [findingOf('links', first.place, rule, first.entry.previous ?? 'nothing')];
}
