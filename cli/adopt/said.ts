import { Refusal } from '../refusal';

/** A value that AWS always gives. */
export function said<Value>(value: Value | undefined, what: string): Value {
  if (value !== undefined) return value;
  throw new Refusal(`${what}: must be in the answer of AWS, got "nothing"; run the command again`);
}
