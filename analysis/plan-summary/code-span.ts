/**
 * Untrusted text as an inline code span: it stays one line and one cell, links nothing, mentions nobody, and closes nothing.
 *
 * GitHub looks for mentions, issues, links and HTML outside of code only. What could end the span, the cell or the line
 * is written as `\uXXXX`.
 *
 * @see https://github.github.com/gfm/#code-spans
 */
export function codeSpan(text: string): string {
  const escaped = text.replace(unsafe, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // A span of spaces alone, or of nothing, is none.
  return escaped.trim() === '' ? `\`"${escaped}"\`` : `\`${escaped}\``;
}

/** Backticks, pipes, backslashes, controls, line ends, invisible marks and those that turn text around. */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[`|\\\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ud800-\udfff]|[\ufe00-\ufe0f]/g;
