import { isBlocks } from './blocks';

export type Placed = { readonly path: readonly string[]; readonly text: string };

/** Every text of a value with its place, keys too: Terraform takes both for templates. */
export function stringsIn(value: unknown, path: readonly string[] = []): Placed[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => stringsIn(each, [...path, String(index)]));
  if (!isBlocks(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    { path: [...path, key], text: key },
    ...stringsIn(each, [...path, key]),
  ]);
}
