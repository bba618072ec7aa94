/** Names what is said by a number: the same for the same parts, so that long texts are compared once. */
export function shortNames(): (parts: readonly (string | null | undefined)[]) => string {
  const names = new Map<string, string>();
  return (parts) => {
    const text = parts.join('\n');
    const name = names.get(text) ?? String(names.size);
    names.set(text, name);
    return name;
  };
}
