import { visible } from './visible';
import { writtenOut } from './written-out';

/**
 * Untrusted text as an inline code span: it stays one line and one cell, links nothing, mentions nobody, and closes nothing.
 *
 * GitHub looks for mentions, issues, links and HTML outside of code only. What could end the span, the cell or the line
 * is written as `\uXXXX`, because entities mean nothing in code; `markdownText` is for everywhere else.
 *
 * @see https://github.github.com/gfm/#code-spans
 */
export function markdownCode(text: string): string {
  const escaped = visible(text.replace(/[`|\\]/g, writtenOut));
  // A span of spaces alone, or of nothing, is none.
  return escaped.trim() === '' ? `\`"${escaped}"\`` : `\`${escaped}\``;
}
