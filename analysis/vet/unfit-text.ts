/** What reads the same everywhere: printable ASCII, tab and newline. */
const plain = /^[\t\n\x20-\x7e]*$/;
/** Control characters, halves of surrogate pairs, line separators, and marks that turn or hide text. */
const unfit = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * Why a text could be something else to Terraform, or to a reader, than it is here; undefined when it is not.
 *
 * Terraform brings strings into Unicode's composed form, so that two keys or names could become one after this judge.
 */
export function unfitText(text: string): string | undefined {
  if (plain.test(text)) return undefined;
  const found = unfit.exec(text.replace(/[\t\n]/g, ''));
  if (found) return `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return text.normalize('NFC') === text ? undefined : 'text that is not in composed form (NFC)';
}
