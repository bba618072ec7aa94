import type { Finding } from '../../registry/finding';
import { nearest } from '../../registry/nearest';

/** A commit that the evidence knows, by the beginning of its name; the word as it is, with a finding, where there is none. */
export function commitNamed(
  word: string,
  known: readonly string[],
): { readonly sha: string; readonly findings: readonly Finding[] } {
  const digits = word.toLowerCase();
  const meant = known.filter((sha) => sha.startsWith(digits));
  const [sha] = meant;
  // Git shows no fewer than seven.
  if (sha !== undefined && meant.length === 1 && digits.length >= 7) return { sha, findings: [] };
  const beginning = nearest(
    digits,
    known.map((each) => each.slice(0, digits.length)),
  );
  const close = sha ?? known.find((each) => beginning !== undefined && each.startsWith(beginning)) ?? known.at(-1);
  return {
    sha: digits,
    findings: [
      {
        check: 'evidence/commit',
        subject: 'commit',
        rule: 'must be one that the evidence knows, with enough digits to be the only one',
        got: word,
        remedy:
          close === undefined ? 'no commit was applied yet' : `the nearest known is ${close}; see them all with --list`,
      },
    ],
  };
}
