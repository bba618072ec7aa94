/** Few enough to cost nothing, more than one question needs. */
const most = 4_096;

/**
 * Remembers the answers for names that came up lately, and forgets all of them when there are too many.
 *
 * For names without end, such as ARNs, whose answer cannot change.
 */
export function lately<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const fresh = answer(name);
    if (known.size >= most) known.clear();
    known.set(name, fresh);
    return fresh;
  };
}
