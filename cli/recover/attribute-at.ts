import type { Values } from './values';

/** What stands at the path of a reference, such as `arn` or `roots[0].id`. */
export const attributeAt = (values: Values, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      values,
    );
