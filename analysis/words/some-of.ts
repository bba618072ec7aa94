/** A list as a sentence holds it: the first few, and how many more there are. */
export function someOf(values: readonly string[], joint: 'and' | 'or', shown = 3): string {
  const head = values.slice(0, values.length === shown + 1 ? values.length : shown);
  const more = values.length - head.length;
  const parts = more > 0 ? [...head, `${more} more`] : head;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${joint} ${parts.at(-1)}`;
}
