/**
 * The two wildcards of a pattern, as characters that no policy can contain.
 *
 * A literal `*` (written `${*}`, or coming out of a policy variable) thus stays a literal.
 */
export const wildcard = { any: '\u0000', one: '\u0001' } as const;

/** A pattern's text with its wildcards marked. */
export function markWildcards(text: string): string {
  return text.replaceAll('*', wildcard.any).replaceAll('?', wildcard.one);
}

/** True when nothing but an exact match can match. */
export function isLiteral(glob: string): boolean {
  return !glob.includes(wildcard.any) && !glob.includes(wildcard.one);
}

/** Whether the whole text matches the marked pattern; time is at most proportional to both lengths multiplied. */
export function matchesGlob(glob: string, text: string): boolean {
  let at = 0;
  let position = 0;
  let lastAny = -1;
  let resumeAt = 0;
  while (position < text.length) {
    const token = glob[at];
    if (token === wildcard.any) {
      lastAny = at++;
      resumeAt = position;
    } else if (at < glob.length && (token === wildcard.one || token === text[position])) {
      at++;
      position++;
    } else if (lastAny >= 0) {
      at = lastAny + 1;
      position = ++resumeAt;
    } else {
      return false;
    }
  }
  while (glob[at] === wildcard.any) at++;
  return at === glob.length;
}
