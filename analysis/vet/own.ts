import { isBlocks } from './blocks';

/** What an object says under a key itself; undefined for `constructor` and all that every object has. */
export const own = (value: unknown, key: string): unknown =>
  isBlocks(value) && Object.hasOwn(value, key) ? value[key] : undefined;
