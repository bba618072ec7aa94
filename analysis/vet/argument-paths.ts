import { type Blocks, isBlocks } from './blocks';
import { metaArguments } from './meta-arguments';

/** Every argument with those around it, without indices; the same place is given once for each time it is written. */
export function argumentPaths(block: Blocks): (readonly string[])[] {
  return Object.entries(block).flatMap(([key, value]) => (metaArguments.includes(key) ? [] : under([key], value)));
}

function under(path: readonly string[], value: unknown): (readonly string[])[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((each) => under(path, each).slice(1))];
  if (!isBlocks(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => under([...path, key], each))];
}
