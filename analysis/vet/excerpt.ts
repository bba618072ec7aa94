const limit = 160;

/** Text of the pull request, short enough for a line; a value that is no text as JSON. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
