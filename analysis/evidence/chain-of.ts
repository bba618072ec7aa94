import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Finding } from '../../registry/finding';
import { ArtefactError } from '../artefact-error';
import type { Chained } from './chained';
import { readEntry } from './entry';
import type { EvidenceFile } from './evidence-file';
import { findingOf } from './finding-of';
import { chainRules } from './rules';

const named = /^(?<place>\d{8})\.json$/;

/**
 * The chain that files are, and everything that is wrong with it: an entry that is missing, that was changed, that follows
 * another one than stands before it, that says what cannot be.
 *
 * The hash of an entry stands in the one after it, so that a chain cannot show that its newest entry was replaced or taken
 * away: that is what the lock of the bucket is for.
 */
export function chainOf(files: readonly EvidenceFile[]): {
  readonly chain: readonly Chained[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const chain: Chained[] = [];
  if (files.length === 0) {
    findings.push(
      findingOf(
        'read',
        'chain',
        'must begin with an anchor',
        'no entry',
        'write it with .github/scripts/anchor-evidence.sh',
      ),
    );
  }
  for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = Number(named.exec(name)?.groups?.place ?? 0);
    if (place === 0) {
      findings.push(findingOf('read', 'chain', 'must hold entries named 00000001.json and so on only', name));
      continue;
    }
    const entry = read(bytes, place, findings);
    if (entry) chain.push({ place, sha256: createHash('sha256').update(bytes).digest('hex'), entry });
  }
  // With a hole in it everything after would look wrong as well.
  return findings.length > 0 ? { chain, findings } : { chain, findings: chainRules.flatMap(({ run }) => run(chain)) };
}

function read(bytes: Buffer, place: number, findings: Finding[]) {
  const refuse = (got: string) =>
    void findings.push(findingOf('read', place, 'must be an entry as it is written', got));
  if (!isUtf8(bytes)) return refuse('no text');
  try {
    return readEntry(JSON.parse(bytes.toString('utf8')), 'entry');
  } catch (error) {
    if (error instanceof ArtefactError) return refuse(error.problems.join(' '));
    if (error instanceof SyntaxError) return refuse('no JSON');
    throw error;
  }
}
