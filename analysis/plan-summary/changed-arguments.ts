import { isObject } from '../plan/is-object';
import type { ResourceChange, Values } from '../plan/resource-change';
import { same } from '../read-back/same';

/** An argument that changes, with short values; a value is undefined where it is long, unknown or must not be shown. */
export type ChangedArgument = {
  readonly argument: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly note: 'sensitive' | 'known after apply' | 'forces replacement' | undefined;
};

type Marks = Pick<ResourceChange, 'afterUnknown' | 'beforeSensitive' | 'afterSensitive' | 'replacePaths'>;

const noMarks: Marks = { afterUnknown: false, beforeSensitive: false, afterSensitive: false, replacePaths: [] };

/**
 * What differs between before and after, by top-level argument; of a resource that is made or lost, its name alone.
 *
 * A value is left out wherever any part of it is marked as sensitive.
 */
export function changedArguments(
  before: Values | null,
  after: Values | null,
  marks: Marks = noMarks,
): ChangedArgument[] {
  if (before === null || after === null) return [];
  const unknown = isObject(marks.afterUnknown) ? marks.afterUnknown : {};
  return [...new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(unknown)])]
    .sort()
    .filter((argument) => !same(before[argument] ?? null, after[argument] ?? null) || isMarked(unknown[argument]))
    .map((argument) => {
      const isSensitive = [marks.beforeSensitive, marks.afterSensitive].some((marked) => hides(marked, argument));
      const isUnknown = isMarked(unknown[argument]);
      const forces = marks.replacePaths.some(([first]) => first === argument);
      return {
        argument,
        before: isSensitive ? undefined : short(before[argument]),
        after: isSensitive || isUnknown ? undefined : short(after[argument]),
        note: isSensitive ? 'sensitive' : forces ? 'forces replacement' : isUnknown ? 'known after apply' : undefined,
      };
    });
}

const hides = (marked: unknown, argument: string): boolean =>
  marked === true || (isObject(marked) && isMarked(marked[argument]));

const isMarked = (marked: unknown): boolean =>
  marked === true || (typeof marked === 'object' && marked !== null && Object.values(marked).some(isMarked));

/** A value that fits into a line; a longer one is read in the permission diff. */
function short(value: unknown): string | undefined {
  if (value === undefined || value === null) return 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? undefined : text;
}
