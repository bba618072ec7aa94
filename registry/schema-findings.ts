import type { z } from 'zod';
import type { Finding } from './finding';
import { nearest } from './nearest';
import { discriminators, keysAt, type Path, valueAt } from './schemas-at';

type Issue = z.core.$ZodIssue;

/** The value in its type when it holds to the schema, otherwise what is wrong with it, field by field. */
export function parse<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  subject: string,
): { value: Value; findings: [] } | { value: undefined; findings: Finding[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, findings: [] };
  const { issues } = result.error;
  // A value of the wrong type is wrong in one way: Zod also measures the length of text that should be a list.
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => nameOf(path)));
  return {
    value: undefined,
    findings: issues
      .filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(nameOf(path)))
      .flatMap((issue) => translate(issue, [], schema, value, subject)),
  };
}

function translate(issue: Issue, above: Path, schema: z.ZodType, root: unknown, subject: string): Finding[] {
  const path = [...above, ...issue.path];
  const found = (rule: string, got: string, remedy: string): Finding => ({
    check: 'schema',
    subject,
    rule,
    got,
    remedy,
  });
  const at = nameOf(path);
  const got = show(valueAt(root, path));
  const oneOf = (values: readonly string[]) =>
    found(`${at} must be one of ${values.join(', ')}`, got, suggestion(got, values, 'give one of these'));

  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path, valueAt(root, path));
    const holder = path.length === 0 ? 'key' : `key of ${at}`;
    return issue.keys.map((key) =>
      found(`${holder} must be one of ${known.join(', ')}`, show(key), suggestion(key, known, 'remove it')),
    );
  }
  if (issue.code === 'invalid_value') return [oneOf(issue.values.map(String))];
  if (issue.code === 'invalid_key')
    return issue.issues.map((inner) =>
      found(`key of ${nameOf(path.slice(0, -1))} ${inner.message}`, show(String(path.at(-1))), 'rename it'),
    );
  if (issue.code === 'invalid_union') {
    if (path.length > 0 && valueAt(root, path) === undefined && issue.errors.length > 0)
      return [found(`${at} must be given`, 'nothing', `add ${at}`)];
    if (issue.errors.length === 0) {
      const values = discriminators(schema, path);
      return values.length > 0 ? [oneOf(values)] : [found(`${at} must have one of its forms`, got, 'see the schema')];
    }
    const fitting = issue.errors.find(
      (branch) =>
        branch.length > 0 && branch.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
    );
    if (fitting) return fitting.flatMap((inner) => translate(inner, path, schema, root, subject));
    const said = issue.errors
      .flat()
      .map((inner) => (inner.code === 'invalid_value' ? inner.values.join(', ') : typeName(inner)));
    return [found(`${at} must be ${[...new Set(said)].join(' or ')}`, got, 'give one of these forms')];
  }
  if (issue.code === 'invalid_type') {
    if (valueAt(root, path) === undefined) return [found(`${at} must be given`, 'nothing', `add ${at}`)];
    return [
      found(
        `${at} ${issue.message.startsWith('must') ? issue.message : `must be ${typeName(issue)}`}`,
        got,
        'correct it',
      ),
    ];
  }
  return [found(`${at} ${issue.message.startsWith('must') ? issue.message : boundary(issue)}`, got, 'correct it')];
}

const boundary = (issue: Issue) => {
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  return 'must have the form that the schema gives';
};

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  int: 'a whole number',
  object: 'an object',
  record: 'an object',
};
const typeName = (issue: Issue) =>
  issue.code === 'invalid_type'
    ? (typeNames[issue.expected] ?? `a ${issue.expected}`)
    : issue.message.replace(/^must be /, '');

/** The nearest name where there is one, because most bad names are misspelt good ones. */
export function suggestion(got: string, candidates: Iterable<string>, otherwise: string): string {
  const match = nearest(got, candidates);
  return match ? `use "${match}" or ${otherwise}` : otherwise;
}

/** `services.ecs[0]`, as a person would write it. */
const nameOf = (path: Path) =>
  path.length === 0
    ? 'it'
    : path
        .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${show(String(part))}`))
        .join('');

/** A value as text on one line; structures by their kind, so that a message stays short. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value.length > 120 ? `${value.slice(0, 117)}...` : value;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return String(value);
}
