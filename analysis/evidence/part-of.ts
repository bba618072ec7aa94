import { isUtf8 } from 'node:buffer';
import type { Finding } from '../../registry/finding';
import { ArtefactError } from '../artefact-error';
import type { Chained } from './chained';
import { type Entry, readEntry } from './entry';
import { findingOf } from './finding-of';
import type { Numbered } from './numbered';
import type { Part } from './part';
import { chainRules } from './rules';

/** What one stretch of a chain says by itself, in the order of its names. */
export function partOf(files: readonly Numbered[]): Part {
  const findings: Finding[] = [];
  const chain = files.flatMap((file): Chained[] => {
    const entry = read(file, findings);
    return entry ? [{ place: file.place, sha256: file.sha256, entry }] : [];
  });
  // With a hole in it everything after would look wrong as well.
  return { chain, findings: findings.length > 0 ? findings : chainRules.flatMap(({ run }) => run(chain)) };
}

function read({ bytes, place, isAnchor }: Numbered, findings: Finding[]): Entry | undefined {
  const refuse = (got: string, rule = 'must be an entry as it is written') =>
    void findings.push(findingOf('read', place, rule, got));
  if (!isUtf8(bytes)) return refuse('no text');
  try {
    const entry = readEntry(JSON.parse(bytes.toString('utf8')), 'entry');
    // Who wrote it is known by its name alone: what it says of itself anybody could say.
    if (isAnchor === (entry.kind === 'anchor')) return entry;
    return refuse(entry.kind, isAnchor ? 'must be an anchor, as its name says' : 'must be no anchor under that name');
  } catch (error) {
    if (error instanceof ArtefactError) return refuse(error.problems.join(' '));
    if (error instanceof SyntaxError) return refuse('no JSON');
    throw error;
  }
}
