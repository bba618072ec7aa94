/**
 * Whether some text matches both patterns, in which `*` stands for any text and `?` for one character.
 *
 * Walks both at once and remembers where they are together, so that no pair of places is tried twice.
 */
export function patternsMeet(one: string, other: string): boolean {
  const width = other.length + 1;
  const seen = new Set<number>();
  const open: [number, number][] = [[0, 0]];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const [at, against] = place;
    if (at === one.length && against === other.length) return true;
    const key = at * width + against;
    if (seen.has(key)) continue;
    seen.add(key);
    const left = one[at];
    const right = other[against];
    if (left === '*') open.push([at + 1, against]);
    if (right === '*') open.push([at, against + 1]);
    if (left === '*' && right !== undefined && right !== '*') open.push([at, against + 1]);
    else if (right === '*' && left !== undefined && left !== '*') open.push([at + 1, against]);
    else if (
      left !== undefined &&
      right !== undefined &&
      left !== '*' &&
      (left === right || left === '?' || right === '?')
    ) {
      open.push([at + 1, against + 1]);
    }
  }
  return false;
}
