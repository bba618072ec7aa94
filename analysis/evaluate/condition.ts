import type { ConditionElement } from '../policy-document';
import { requireKnownKey } from './condition-keys';
import { listOf } from './list-of';
import { type Operator, operators } from './operators';
import { refusal } from './refusal';
import type { RequestContext } from './request-context';

/** Says whether a request meets one operator's demand on one condition key. */
export type Condition = (context: RequestContext) => boolean;

type Quantifier = 'ForAllValues' | 'ForAnyValue' | undefined;

const operatorName = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

/** Compiles a statement's conditions; all of them must hold. */
export function compileConditions(element: ConditionElement, subject: string): readonly Condition[] {
  return Object.entries(element).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => {
      const where = `${subject}, ${operator} ${key}`;
      requireKnownKey(key, where);
      const wanted = listOf(values).map(String);
      if (wanted.length === 0)
        throw refusal(where, 'must have at least one value', '[]', 'add a value or remove the condition');
      return operator === 'Null' ? compileNull(key, wanted, where) : compileComparison(operator, key, wanted, where);
    }),
  );
}

function compileNull(name: string, wanted: readonly string[], where: string): Condition {
  const wrong = wanted.find((value) => !/^(true|false)$/i.test(value));
  if (wrong !== undefined) throw refusal(where, 'value must be "true" or "false"', wrong, 'correct the value');
  const key = name.toLowerCase();
  const absent = wanted.some((value) => value.toLowerCase() === 'true');
  const present = wanted.some((value) => value.toLowerCase() === 'false');
  return (context) => (context.valuesOf(key) === undefined ? absent : present);
}

function compileComparison(operatorText: string, name: string, wanted: readonly string[], where: string): Condition {
  const [, quantifier, base = '', ifExists] = operatorName.exec(operatorText) ?? [];
  const operator = operators.get(base);
  if (operator === undefined)
    throw refusal(where, 'condition operator must be one of IAM', operatorText, 'check the spelling');

  const key = name.toLowerCase();
  const holds = compileHolds(operator, wanted, where);
  const whenAbsent = ifExists !== undefined || holdsWhenAbsent(quantifier as Quantifier, operator);
  return (context) => {
    const values = context.valuesOf(key);
    if (values === undefined) return whenAbsent;
    if (quantifier === 'ForAllValues') return values.every((value) => holds(value, context));
    if (quantifier === 'ForAnyValue') return values.some((value) => holds(value, context));
    const [only = '', ...others] = values;
    if (others.length === 0) return holds(only, context);
    throw refusal(
      where,
      'operator must be ForAllValues: or ForAnyValue: for a key with several values',
      operatorText,
      'add the set operator',
    );
  };
}

/** Several values are alternatives; a negated operator holds when none of them matches. */
function compileHolds(
  operator: Operator,
  wanted: readonly string[],
  where: string,
): (value: string, context: RequestContext) => boolean {
  const matchers = wanted.map((value) => operator.compile(value, where));
  const { negated } = operator;
  return (value, context) => matchers.some((matches) => matches(value, context)) !== negated;
}

/** Without the key, "every value" holds of none, "some value" fails, and otherwise only a negated operator holds. */
function holdsWhenAbsent(quantifier: Quantifier, { negated }: Operator): boolean {
  if (quantifier === 'ForAllValues') return true;
  return quantifier === undefined && negated;
}
