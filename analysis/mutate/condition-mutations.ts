import { listOf } from '../evaluate/list-of';
import type { ConditionElement, Statement } from '../policy-document';

type Values = readonly (string | number | boolean)[];

/** One comparison of a statement's conditions. */
export type Comparison = { readonly operator: string; readonly key: string; readonly values: Values };

/** Every comparison, in the order written. */
export const comparisonsOf = ({ Condition = {} }: Statement): Comparison[] =>
  Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: listOf(values) })),
  );

/** The statement with one comparison replaced, or without it. An element that holds nothing goes as well. */
export function withComparison(
  statement: Statement,
  { operator, key }: Comparison,
  replacement?: Comparison,
): Statement {
  const { Condition = {}, ...rest } = statement;
  const changed: Record<string, Record<string, Values | string | number | boolean>> = {};
  const add = (name: string, of: string, values: Values | string | number | boolean) => {
    changed[name] = { ...changed[name], [of]: values };
  };
  for (const [name, keys] of Object.entries(Condition)) {
    for (const [of, values] of Object.entries(keys)) if (name !== operator || of !== key) add(name, of, listOf(values));
  }
  if (replacement !== undefined) {
    const { operator: name, key: of, values } = replacement;
    // The same key may be there already under the operator that takes its place: both lists are alternatives.
    add(name, of, [...listOf(changed[name]?.[of] ?? []), ...values]);
  }
  return Object.keys(changed).length === 0 ? rest : { ...rest, Condition: changed satisfies ConditionElement };
}
