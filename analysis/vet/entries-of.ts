/** Blocks that may be written once, or as a list. */
export const entriesOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
