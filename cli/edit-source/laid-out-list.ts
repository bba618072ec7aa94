import { lineWidth } from './line-width';

export type LaidOutListInput = {
  readonly items: readonly string[];
  /** What stands before and after the list on its line. */
  readonly before: string;
  readonly after: string;
  readonly indent: string;
  /** True where each element needs a line of its own, however short. */
  readonly apart?: boolean;
};

/** A list as the formatter leaves it: on one line where it fits, otherwise an element a line. */
export function laidOutList({ items, before, after, indent, apart = false }: LaidOutListInput): string {
  const flat = `[${items.join(', ')}]`;
  const fits = !flat.includes('\n') && before.length + flat.length + after.length <= lineWidth;
  if (items.length === 0 || (fits && !apart)) return flat;
  return `[\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}]`;
}
