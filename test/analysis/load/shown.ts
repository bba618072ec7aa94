import type { SynthesisedStack } from '../../synthesised';

type Values = Record<string, unknown>;
type ShownResource = { address: string; mode: string; type: string; name: string; values: Values; index?: unknown };
export type ShownPlan = {
  format_version: string;
  errored?: boolean;
  planned_values: { root_module: { resources: ShownResource[]; child_modules?: unknown[] } };
  configuration: {
    root_module: { resources: { address: string; expressions: Record<string, unknown> }[] };
    provider_config: Record<string, { alias?: string; expressions: Record<string, unknown> }>;
  };
};

const reference = /^\$\{([a-z0-9_]+\.[\w-]+)(\.[^}]+)\}$/;
const isBlocks = (value: unknown): value is Values[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object' && each !== null);
/** A block that is written without a list around it, as far as something in it is known only later. */
const asBlocks = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && /[^$]\$\{/.test(JSON.stringify(value))
    ? [value]
    : value;
const expressionOf = (value: unknown): Record<string, unknown> => {
  // One unknown of a set makes the whole set unknown.
  const [first] = Array.isArray(value) ? value : [value];
  const [, address = '', attribute = ''] = typeof first === 'string' ? (reference.exec(first) ?? []) : [];
  return { constant_value: value, ...(address && { references: [`${address}${attribute}`, address] }) };
};
const expressionsOf = (values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([key, written]) => {
      const value = asBlocks(written);
      return [key, isBlocks(value) ? value.map(expressionsOf) : expressionOf(value)];
    }),
  );
/** What is known before the apply: a reference is not, in nested blocks as little as outside of them. */
const knownOf = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, written]) => {
      const value = asBlocks(written);
      if (isBlocks(value)) return [[key, value.map(knownOf)]];
      return 'references' in expressionOf(value) ? [] : [[key, unescaped(value)]];
    }),
  );
const unescaped = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('$${', () => '${').replaceAll('%%{', () => '%{') : value;

/** What Terraform shows of the plan of a stack of which nothing exists: a name is known then, an id is not. */
export function shownPlan({ resource = {}, provider }: SynthesisedStack): ShownPlan {
  const written = Object.entries(resource).flatMap(([type, named]) =>
    Object.entries(named).map(([name, { '//': _, lifecycle, ...values }]) => ({ type, name, values })),
  );
  return {
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: written.map(({ type, name, values }) => ({
          address: `${type}.${name}`,
          mode: 'managed',
          type,
          name,
          values: { timeouts: null, ...knownOf(values) },
        })),
      },
    },
    configuration: {
      root_module: {
        resources: written.map(({ type, name, values }) => ({
          address: `${type}.${name}`,
          expressions: expressionsOf(values),
        })),
      },
      provider_config: Object.fromEntries(
        Object.entries(provider).map(([kind, blocks]) => [
          kind,
          {
            expressions: Object.fromEntries(
              Object.entries(blocks?.[0] ?? {}).map(([key, value]) => [key, { constant_value: value }]),
            ),
          },
        ]),
      ),
    },
  };
}
