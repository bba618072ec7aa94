import type { Edit } from './edit';

/** The lines of a file that an edit adds and takes away, as a diff shows them, without what stays. */
export function editText({ path, before, after }: Edit): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const kept = common(old, fresh);
  const marked: string[] = [];
  let [i, j] = [0, 0];
  for (const [left, right] of [...kept, [old.length, fresh.length] as const]) {
    while (i < left) marked.push(`- ${old[i++]}`);
    while (j < right) marked.push(`+ ${fresh[j++]}`);
    [i, j] = [left + 1, right + 1];
  }
  return [path, ...marked.map((line) => `  ${line}`)].join('\n');
}

const linesOf = (text: string | undefined) => (text ?? '').split('\n').slice(0, text === undefined ? 0 : -1);

/** Pairs of lines that stay, by looking ahead: edits here put in or take out runs of lines. */
function common(old: readonly string[], fresh: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? [];
    for (let j = fresh.length - 1; j >= 0; j--)
      row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (old[i] === fresh[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
