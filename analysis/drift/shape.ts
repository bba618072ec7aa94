import { ArtefactError } from '../artefact-error';

/** Reads a value, or refuses it with the place where it stands. */
export type Reader<Value> = (value: unknown, at: string) => Value;

/**
 * Readers of JSON of someone else.
 *
 * A field that is not asked for is ignored, because answers grow; one that is asked for and is of another kind is an
 * ArtefactError. Only `optional` takes absent for an answer, and only `nullable` takes null.
 */
export const shape = {
  text: kind('text', (value): value is string => typeof value === 'string'),
  number: kind('a number', (value): value is number => typeof value === 'number' && Number.isFinite(value)),
  flag: kind('true or false', (value): value is boolean => typeof value === 'boolean'),
  record: kind('an object', isRecord),

  oneOf:
    <const Word extends string>(...words: readonly Word[]): Reader<Word> =>
    (value, at) =>
      words.find((word) => word === value) ?? refuse(at, `one of ${words.join(', ')}`, value),

  list:
    <Value>(item: Reader<Value>): Reader<readonly Value[]> =>
    (value, at) =>
      Array.isArray(value) ? value.map((each, index) => item(each, `${at}[${index}]`)) : refuse(at, 'a list', value),

  object:
    <Fields extends Readonly<Record<string, Reader<unknown>>>>(
      fields: Fields,
    ): Reader<{ readonly [Name in keyof Fields]: ReturnType<Fields[Name]> }> =>
    (value, at) => {
      const record = isRecord(value) ? value : refuse(at, 'an object', value);
      const read = Object.entries(fields).map(([name, field]) => [
        name,
        field(Object.hasOwn(record, name) ? record[name] : undefined, `${at}.${name}`),
      ]);
      return Object.fromEntries(read) as { readonly [Name in keyof Fields]: ReturnType<Fields[Name]> };
    },

  optional:
    <Value>(reader: Reader<Value>): Reader<Value | undefined> =>
    (value, at) =>
      value === undefined ? undefined : reader(value, at),

  nullable:
    <Value>(reader: Reader<Value>): Reader<Value | null> =>
    (value, at) =>
      value === null ? null : reader(value, at),

  /** A nested block of Terraform JSON, which may be written as itself or as a list of one; undefined when it is absent. */
  block:
    <Value>(reader: Reader<Value>): Reader<Value | undefined> =>
    (value, at) => {
      if (!Array.isArray(value)) return value === undefined || value === null ? undefined : reader(value, at);
      if (value.length > 1) return refuse(at, 'one block', value);
      return value.length === 0 ? undefined : reader(value[0], at);
    },
} as const;

function kind<Value>(name: string, is: (value: unknown) => value is Value): Reader<Value> {
  return (value, at) => (is(value) ? value : refuse(at, name, value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(at: string, what: string, value: unknown): never {
  const got = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
  throw new ArtefactError([
    `${at}: must be ${what}, got ${JSON.stringify(got)}; see whether its format has changed, and read it as it is now`,
  ]);
}
