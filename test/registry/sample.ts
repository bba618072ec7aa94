import { z } from 'zod';

/** The schemas that a value may hold to, with optional and union unwrapped. */
export function forms(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return forms(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => forms(option as z.ZodType));
  return [schema];
}

/** The values that a schema names one by one. */
export const namedValues = (schema: z.ZodType): unknown[] =>
  forms(schema).flatMap((form) => {
    if (form instanceof z.ZodEnum) return form.options;
    return form instanceof z.ZodLiteral ? [...form.values] : [];
  });

const strings = [
  'a',
  'eu-west-1',
  '123456789012',
  '2030-01-01',
  'acme/other',
  'acme@example.com',
  'aws+{account}@other.example',
  'arn:aws:iam::100000000001:role/other',
  'arn:aws:sso:::instance/ssoins-fedcba9876543210',
  'o-other000001',
  '11111111-2222-3333-4444-555555555555',
  'https://example.com/run',
];

/** One value that holds to the schema: for fields that an entry may have and the fixture's has not. */
export function sample(schema: z.ZodType): unknown {
  const [form] = forms(schema);
  if (form instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(form.shape)
        .filter(([, child]) => !(child instanceof z.ZodOptional))
        .map(([key, child]) => [key, sample(child as z.ZodType)]),
    );
  if (form instanceof z.ZodArray) return [sample(form.element as z.ZodType)];
  if (form instanceof z.ZodRecord) return { a: sample(form.valueType as z.ZodType) };
  if (form instanceof z.ZodNumber) return 1;
  if (form instanceof z.ZodBoolean) return true;
  const [named] = form ? namedValues(form) : [];
  return named ?? strings.find((value) => form?.safeParse(value).success);
}
