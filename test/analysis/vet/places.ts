import type { Path } from './put';

type Visit = { readonly path: Path; readonly value: unknown };

/** Every place of a value, itself first. */
export function places(value: unknown, path: Path = []): Visit[] {
  if (Array.isArray(value)) {
    return [{ path, value }, ...value.flatMap((each, index) => places(each, [...path, index]))];
  }
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return [{ path, value }, ...Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))];
}

export const isObject = ({ value }: Visit): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
