/** What stands on the same lines before and after a range, and how far the first of them is indented. */
export function around(text: string, start: number, end: number) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  return {
    before,
    after: text.slice(end, next < 0 ? undefined : next),
    indent: /^ */.exec(before)?.[0] ?? '',
  };
}
