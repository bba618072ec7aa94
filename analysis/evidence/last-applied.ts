import type { Finding } from '../../registry/finding';
import { chainOf } from './chain-of';
import type { EvidenceFile } from './evidence-file';
import { lastWhole } from './last-whole';

/**
 * The newest commit that was applied as a whole, which is where the next approval begins; the anchor of a chain on which
 * nothing was applied yet.
 *
 * `commit` is there exactly when there is no finding: a chain that is missing or broken says nothing.
 */
export function lastApplied(files: readonly EvidenceFile[]): {
  readonly findings: readonly Finding[];
  readonly commit?: string;
} {
  const { chain, findings } = chainOf(files);
  const commit = lastWhole(chain);
  return findings.length > 0 || commit === undefined ? { findings } : { findings: [], commit };
}
