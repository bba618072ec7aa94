/** The words of an action's name, so that a wildcard stands at the end of one: `CreateDBCluster` → Create, DB, Cluster. */
const words = (name: string): string[] => name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9_]+/g) ?? [name];

/**
 * The fewest patterns that match exactly these actions of a service and none of its others.
 *
 * A wildcard stands only at the end of a word, and only where it replaces at least two names.
 */
export function compressActions(service: string, chosen: readonly string[], all: readonly string[]): string[] {
  const wanted = new Set(chosen);
  const others = all.filter((name) => !wanted.has(name)).map((name) => name.toLowerCase());
  const covers = (prefix: string) => !others.some((name) => name.startsWith(prefix.toLowerCase()));
  const pattern = (name: string): string => {
    let prefix = '';
    for (const word of words(name)) {
      prefix += word;
      const covered = chosen.filter((other) => other.startsWith(prefix));
      if (covered.length > 1 && covers(prefix)) return `${prefix}*`;
    }
    return name;
  };
  const patterns = [...new Set([...chosen].sort().map(pattern))];
  const within = (one: string, other: string) =>
    one !== other && other.endsWith('*') && one.startsWith(other.slice(0, -1));
  return patterns.filter((one) => !patterns.some((other) => within(one, other))).map((one) => `${service}:${one}`);
}
