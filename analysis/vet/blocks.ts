/** A JSON object: a block, or arguments by name. */
export type Blocks = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, not a list. */
export const isBlocks = (value: unknown): value is Blocks =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
