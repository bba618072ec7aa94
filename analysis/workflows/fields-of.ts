import type { Fields } from './workflow';

/** A mapping, or none where something else stands. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
