import type { Field, Fields, Type } from './github-schema';

/** Meta arguments, which Terraform takes on every resource. */
const meta = new Set(['//', 'depends_on', 'count', 'for_each', 'provider', 'lifecycle', 'provisioner', 'connection']);
const reference = /^\$\{[a-z0-9_]+\.[A-Za-z0-9_-]+\.[a-z_]+\}$/;

/** Where arguments do not fit what a resource takes: unknown, missing, or of another type. */
export const misfits = (fields: Fields, value: unknown, at: string): string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: must be an object`];
  const given = Object.entries(value).filter(([name]) => !meta.has(name));
  return [
    ...given.flatMap(([name, inner]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return field ? ofField(field, inner, `${at}.${name}`) : [`${at}.${name}: no such argument`];
    }),
    ...Object.entries(fields)
      .filter(([name, { required }]) => required && !Object.hasOwn(value, name))
      .map(([name]) => `${at}.${name}: must be given`),
  ];
};

function ofField({ type }: Field, value: unknown, at: string): string[] {
  if (typeof type === 'object') {
    // Terraform's JSON takes a block alone or in a list.
    const blocks = Array.isArray(value) ? value : [value];
    return blocks.flatMap((block, index) => misfits(type.fields, block, Array.isArray(value) ? `${at}[${index}]` : at));
  }
  if (type === 'string[]' || type === 'number[]') {
    const element = type === 'string[]' ? 'string' : 'number';
    return Array.isArray(value)
      ? value.flatMap((one, index) => ofField({ type: element, required: true }, one, `${at}[${index}]`))
      : [`${at}: must be a list`];
  }
  return isA(type, value) ? [] : [`${at}: must be a ${type}`];
}

/** Terraform turns the text of a reference into what the argument takes. */
const isA = (type: Exclude<Type, object>, value: unknown) =>
  typeof value === type || (typeof value === 'string' && reference.test(value));
