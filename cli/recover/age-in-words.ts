const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How long ago something was, in its two largest units; what lies ahead is said to, because a clock is wrong then. */
export function ageInWords(created: string, now: Date): string {
  const seconds = Math.round((now.getTime() - Date.parse(created)) / 1000);
  if (seconds < 0) return 'in the future';
  const parts = units.map(([name, size], index) => {
    const above = units[index - 1]?.[1] ?? Number.POSITIVE_INFINITY;
    return { name, count: Math.floor((seconds % above) / size) };
  });
  const first = parts.findIndex(({ count }) => count > 0);
  const words = (first === -1 ? parts.slice(-1) : parts.slice(first, first + 2))
    .filter(({ count }, index) => count > 0 || index === 0)
    .map(({ name, count }) => `${count} ${name}${count === 1 ? '' : 's'}`);
  return `${words.join(' and ')} ago`;
}
