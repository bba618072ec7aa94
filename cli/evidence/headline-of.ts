import type { Evidenced } from '../../analysis/evidence-of';
import { paint } from '../paint';

/** What the evidence says of one commit, in a line. */
export function headlineOf(sha: string, { applied, anchor, parts, runs }: Evidenced): string {
  if (applied) return `${paint('green', 'applied')}  ${sha}`;
  const line = (word: string, why = '') => `${paint('yellow', word)}  ${sha}${why}`;
  if (sha === anchor) {
    return line('anchor', ', where the evidence begins: nobody is asked about it and what is before it');
  }
  if (runs.some(({ outcome }) => outcome !== 'unfinished' && outcome.complete)) {
    return line('not proven', ', which was applied as the chain says where it is broken');
  }
  return parts.some((part) => part.anchor?.commit === sha)
    ? line('anchor', ', where the evidence began before it was anchored anew')
    : line('never applied');
}
