import type { Admission } from '../../expectations/expectations';
import { isObject } from '../plan/is-object';
import type { Values } from '../plan/resource-change';
import { admittedForm } from './admitted-form';

/**
 * What one statement of a trust policy opens beyond what is expected; empty when it admits exactly one of those expected.
 *
 * Strict in form on purpose: an operator, a key or a value that no admission names is unexpected, and so is a condition
 * that an admission has and the statement lacks.
 *
 * @param account the account of the role, which a federated principal must be in.
 */
export function unexpectedTrust(statement: Values, admits: readonly Admission[], account: string): string[] {
  const { Effect, Principal, NotPrincipal, Action, NotAction, Condition = {} } = statement;
  if (Effect === 'Deny') return [];
  if (NotPrincipal !== undefined || NotAction !== undefined || !isObject(Principal)) {
    return [JSON.stringify({ Principal, NotPrincipal, NotAction })];
  }
  const conditions = conditionsIn(Condition);
  return Object.entries(Principal).flatMap(([kind, names]) =>
    listOf(names).flatMap((principal) => {
      const forms = admits
        .map((admission) => admittedForm(admission, account))
        .filter((form) => form.isPrincipal(kind, String(principal)));
      if (forms.length === 0) return [`${kind} ${principal}`];
      const wrong = forms.map((form) => [
        ...listOf(Action).filter((action) => action !== form.action),
        ...conditions
          .filter(({ operator, key, value }) => !form.allows(operator, key, value))
          .map(({ operator, key, value }) => `${operator} ${key} ${value}`),
        ...form.requires
          .filter((required) => conditions.every(({ key }) => key.toLowerCase() !== required.toLowerCase()))
          .map((required) => `no ${required}`),
      ]);
      // Whoever comes closest explains best what is too much.
      const [closest = []] = wrong.sort((a, b) => a.length - b.length);
      return closest.map((each) => `${kind} ${principal}: ${each}`);
    }),
  );
}

type ComparedValue = { readonly operator: string; readonly key: string; readonly value: string };

const conditionsIn = (condition: unknown): ComparedValue[] =>
  Object.entries(isObject(condition) ? condition : {}).flatMap(([operator, keys]) =>
    Object.entries(isObject(keys) ? keys : {}).flatMap(([key, values]) =>
      listOf(values).map((value) => ({ operator, key, value: String(value) })),
    ),
  );

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
