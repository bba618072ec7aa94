/**
 * Remembers the answer for every name.
 *
 * For answers that cannot change while the process runs: what the Service Authorization data says.
 */
export function oncePerName<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const fresh = answer(name);
    known.set(name, fresh);
    return fresh;
  };
}
