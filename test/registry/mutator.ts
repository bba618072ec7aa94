import { z } from 'zod';
import { environmentSchema, lockSchema, organizationSchema, retiredStackSchema } from '../../environments/schema';
import type { Sources } from '../../registry/load-platform';
import { retiredIdsSchema, serviceSchema, teamSchema, waiverSchema } from '../../registry/schema';
import { forms, namedValues, sample } from './sample';

/** One change of one field, and the whole input with it. */
export type Mutation = { readonly name: string; readonly sources: Sources };

type Path = readonly (string | number)[];
type Change = { readonly name: string; readonly path: Path; readonly value: unknown };

const removed = Symbol('removed');

/** Every section that a fork writes, with the schema of its values. */
const sections: readonly { path: Path; schema: z.ZodType }[] = [
  { path: ['environments', 'organization'], schema: organizationSchema },
  { path: ['environments', 'environments'], schema: z.array(environmentSchema) },
  { path: ['environments', 'lock'], schema: lockSchema },
  { path: ['environments', 'retiredStacks'], schema: z.array(retiredStackSchema) },
  { path: ['registry', 'services'], schema: z.record(z.string(), serviceSchema) },
  { path: ['registry', 'teams'], schema: z.array(teamSchema) },
  { path: ['registry', 'retired'], schema: retiredIdsSchema },
  { path: ['registry', 'waivers'], schema: z.array(waiverSchema) },
];

const wrong: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e21,
  10n,
  Symbol('mark'),
  () => 'a\nfunction',
  '',
  ' ',
  'Pay_API--x',
  'x'.repeat(5000),
  '${file("/etc/passwd")}',
  '%{ if true }',
  'two\nlines',
  '\u001b[31m\u0085\u2028\u202e',
  'naïve 日本',
  '🦊\ud83e',
  '__proto__',
  'constructor',
  [],
  [[['x']]],
  {},
  { nested: { a: [null] } },
];

const wrongKeys = ['unknown', 'Titel', 'a\nb', '${x}', '', 'constructor', 'x'.repeat(200)];

/**
 * Every single change of every field: deleted, renamed, added, of another type, out of range, another known id, another
 * member of its enum, twice, in another order.
 */
export function* mutations(sources: Sources): Generator<Mutation> {
  const known = idsOf(sources);
  for (const section of sections) {
    for (const { name, path, value } of changesAt(section.path, section.schema, valueAt(sources, section.path), known))
      yield { name, sources: set(sources, path, value) as Sources };
  }
}

function* changesAt(path: Path, schema: z.ZodType, value: unknown, known: readonly string[]): Generator<Change> {
  const change = (what: string, replacement: unknown, at: Path = path): Change => ({
    name: `${at.join('.')} ${what}`,
    path: at,
    value: replacement,
  });
  // The sections themselves are always there: the loader passes them.
  if (path.length > 2) yield change('removed', removed);
  for (const replacement of wrong) yield change(`is ${label(replacement)}`, replacement);
  for (const replacement of namedValues(schema))
    if (replacement !== value) yield change(`is ${label(replacement)}`, replacement);
  if (typeof value === 'string') {
    for (const id of known) if (id !== value) yield change(`is ${id}`, id);
    yield change('in upper case', value.toUpperCase());
    yield change('with a space', `${value} `);
    yield change('with a line after it', `${value}\n`);
  }
  if (typeof value === 'number') for (const number of [0, value + 1, 7]) yield change(`is ${number}`, number);
  if (Array.isArray(value)) yield* changesInList(path, schema, value, known, change);
  else if (typeof value === 'object' && value !== null)
    yield* changesInObject(path, schema, value as Record<string, unknown>, known, change);
}

type MakeChange = (what: string, replacement: unknown, at?: Path) => Change;

function* changesInList(
  path: Path,
  schema: z.ZodType,
  value: readonly unknown[],
  known: readonly string[],
  change: MakeChange,
): Generator<Change> {
  const element = forms(schema).find((form) => form instanceof z.ZodArray)?.element as z.ZodType | undefined;
  if (value.length > 0) yield change('with its first item twice', [...value, value[0]]);
  if (value.length > 1) yield change('in reverse', [...value].reverse());
  yield change('with null', [...value, null]);
  if (element) yield change('with a sample', [...value, sample(element)]);
  if (element) for (const [index, item] of value.entries()) yield* changesAt([...path, index], element, item, known);
}

function* changesInObject(
  path: Path,
  schema: z.ZodType,
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  change: MakeChange,
): Generator<Change> {
  for (const key of wrongKeys) yield change(`with key ${label(key)}`, { ...value, [key]: 'x' });
  const entries = Object.entries(value);
  const renamed = (from: string, to: string) =>
    Object.fromEntries(entries.map(([key, v]) => [key === from ? to : key, v]));
  const objects = forms(schema).filter((form) => form instanceof z.ZodObject);
  const record = forms(schema).find((form) => form instanceof z.ZodRecord);
  for (const [key, child] of entries) {
    yield change(`with ${key} renamed`, renamed(key, `${key}x`));
    yield change(`with ${key} in upper case`, renamed(key, key.toUpperCase()));
    const fields = objects.flatMap((form) => (Object.hasOwn(form.shape, key) ? [form.shape[key] as z.ZodType] : []));
    const schemas = record ? [record.valueType as z.ZodType] : fields;
    for (const field of schemas.slice(0, 1)) yield* changesAt([...path, key], field, child, known);
  }
  if (record) {
    for (const id of known.filter((id) => !Object.hasOwn(value, id))) {
      const [first] = entries;
      yield change(`with key ${id}`, { ...value, [id]: first ? first[1] : sample(record.valueType as z.ZodType) });
      if (first) yield change(`with ${first[0]} renamed to ${id}`, renamed(first[0], id));
    }
    const [first, second] = entries;
    if (first && second)
      yield change('with two values swapped', { ...value, [first[0]]: second[1], [second[0]]: first[1] });
  }
  for (const form of objects)
    for (const [key, field] of Object.entries(form.shape))
      if (!Object.hasOwn(value, key)) {
        yield change(`with ${key}`, { ...value, [key]: sample(field as z.ZodType) });
        for (const id of known.slice(0, 3)) yield change(`with ${key} ${id}`, { ...value, [key]: id });
      }
}

/** A few ids of each kind: enough to swap any with one that exists. */
function idsOf({ environments, registry }: Sources): string[] {
  const ids = (values: readonly unknown[]) =>
    values.flatMap((value) => {
      const { id } = value as { id?: unknown };
      return typeof id === 'string' ? [id] : [];
    });
  const lock = environments.lock as { accounts: Record<string, { id?: string }> };
  const retired = registry.retired as Record<string, string[]>;
  return [
    ...new Set([
      ...ids(environments.environments).slice(0, 2),
      ...ids(Object.values(registry.services)).slice(0, 2),
      ...ids(registry.teams).slice(0, 1),
      ...['management', 'platform', 'pay-dev', 'pay-prod'].filter((name) => name in lock.accounts),
      ...Object.values(lock.accounts)
        .flatMap(({ id }) => id ?? [])
        .slice(0, 1),
      ...Object.values(retired).flat().slice(0, 1),
    ]),
  ];
}

const label = (value: unknown) => {
  if (typeof value === 'symbol' || typeof value === 'function' || typeof value === 'bigint') return typeof value;
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined').slice(0, 40);
};

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce((value, key) => (value as Record<string | number, unknown>)[key], root);

/** A copy with one value changed; everything else is shared with the original. */
function set(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const next = rest.length === 0 ? value : set((root as Record<string | number, unknown>)[key], rest, value);
  if (Array.isArray(root)) {
    if (next === removed) return root.filter((_, index) => index !== key);
    return root.map((item, index) => (index === key ? next : item));
  }
  const { [key]: _, ...others } = root as Record<string, unknown>;
  return next === removed ? others : { ...(root as Record<string, unknown>), [key]: next };
}
