import { z } from 'zod';

export type Path = readonly PropertyKey[];

/** What stands at a path of a value; nothing where the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[part];
  }
  return current;
}

/** The schemas that may stand at a path: a union gives several. */
function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  const [head, ...rest] = path;
  if (schema instanceof z.ZodOptional) return schemasAt(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => schemasAt(option as z.ZodType, path));
  if (head === undefined) return [schema];
  if (schema instanceof z.ZodObject) {
    const child = schema.shape[String(head)] as z.ZodType | undefined;
    return child ? schemasAt(child, rest) : [];
  }
  if (schema instanceof z.ZodArray) return schemasAt(schema.element as z.ZodType, rest);
  if (schema instanceof z.ZodRecord) return schemasAt(schema.valueType as z.ZodType, rest);
  return [];
}

/** The keys of the form that the value has chosen by its discriminator, or of all forms where it has chosen none. */
export function keysAt(schema: z.ZodType, path: Path, value: unknown): string[] {
  const objects = schemasAt(schema, path).filter((option) => option instanceof z.ZodObject);
  const chosen = objects.filter((option) =>
    Object.entries(option.shape).every(
      ([key, field]) => !(field instanceof z.ZodLiteral) || field.values.has(valueAt(value, [key]) as string),
    ),
  );
  return [...new Set((chosen.length > 0 ? chosen : objects).flatMap((option) => Object.keys(option.shape)))];
}

/** The values that tell the forms of a union apart; Zod puts the discriminator last in the path. */
export const discriminators = (schema: z.ZodType, path: Path) => [
  ...new Set(
    schemasAt(schema, path).flatMap((option) => (option instanceof z.ZodLiteral ? [...option.values].map(String) : [])),
  ),
];
