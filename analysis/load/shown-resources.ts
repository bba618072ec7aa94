import type { Problems } from './problems';
import type { Reference } from './reference';
import type { Block, Stack } from './stack';

/** A resource of a plan or state. */
export type ShownResource = {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly index?: unknown;
  /** What is known of it; in a plan, what is not yet known is missing. */
  readonly values: Block;
};

type Expressions = Readonly<Record<string, unknown>>;

/** Read back from AWS into the role or bucket, although another resource makes them: in a plan, only written ones count. */
const readBack = ['inline_policy', 'managed_policy_arns', 'policy'];

/**
 * Resources as they will be.
 *
 * @param configured expressions by address, for a plan: what is unknown is followed through its references.
 */
export function shownResources(
  subject: string,
  resources: readonly ShownResource[],
  configured: ReadonlyMap<string, Expressions> | undefined,
  problems: Problems,
): Stack['resources'] {
  const byType: Record<string, Record<string, Block>> = {};
  for (const { address, mode, type, name, index, values } of resources) {
    if (mode !== 'managed') {
      problems.note(`${subject} ${address}`, 'must be no data source', mode, 'write the value');
      continue;
    }
    if (index !== undefined) {
      problems.note(
        `${subject} resource ${address}`,
        'must be one resource of its stack',
        index,
        'write every resource out',
      );
      continue;
    }
    const named = byType[type] ?? {};
    byType[type] = named;
    named[name] = blockOf(type, values, configured && (configured.get(address) ?? {}));
  }
  return byType;
}

function blockOf(type: string, values: Block, expressions: Expressions | undefined): Block {
  const known = Object.entries(values).filter(
    ([argument, value]) => value !== null && (!expressions || argument in expressions || !readBack.includes(argument)),
  );
  const block: Record<string, unknown> = Object.fromEntries(
    known.map(([argument, value]) => [argument, literal(value)]),
  );
  for (const [argument, expression] of Object.entries(expressions ?? {})) {
    block[argument] = argument in block ? filledIn(block[argument], expression) : laterValue(expression);
  }
  if (values.tags_all !== undefined && values.tags_all !== null) block.tags = literal(values.tags_all);
  const root = type === 'aws_organizations_organization' ? firstId(values.roots) : undefined;
  return root === undefined ? block : { ...block, 'roots[0].id': root };
}

/** Nested blocks with what is not yet known of them: Terraform leaves it out there as well, a set with one unknown as a whole. */
function filledIn(value: unknown, expression: unknown): unknown {
  if (!Array.isArray(value) || !Array.isArray(expression) || value.length !== expression.length) return value;
  return value.map((block: unknown, index) => {
    if (typeof block !== 'object' || block === null) return block;
    const known = block as Block;
    const inner = Object.entries((expression[index] ?? {}) as Expressions);
    return {
      ...known,
      ...Object.fromEntries(
        inner.map(([argument, deeper]) => [
          argument,
          argument in known ? filledIn(known[argument], deeper) : laterValue(deeper),
        ]),
      ),
    };
  });
}

/** Known values are text as AWS gets it, and look like no template to those who read them. */
function literal(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('${', () => '$${').replaceAll('%{', () => '%%{');
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, literal(inner)]));
}

/** The template as it was written, or the one thing that an expression refers to. */
function laterValue(expression: unknown): string | Reference | undefined {
  const { constant_value: written, references } = (expression ?? {}) as Record<string, unknown>;
  if (typeof written === 'string') return written;
  if (!Array.isArray(references)) return undefined;
  const [whole, ...others] = references.map(String);
  // Terraform lists `type.name.attribute`, then `type.name`; anything else is more than a plain reference.
  const isPlain = whole !== undefined && others.every((other) => whole.startsWith(other));
  return isPlain ? { reference: whole } : { reference: references.join(', ') };
}

function firstId(roots: unknown): string | undefined {
  const [root] = Array.isArray(roots) ? (roots as Block[]) : [];
  return typeof root?.id === 'string' ? root.id : undefined;
}
