import { isKnownKey } from '../../evaluate/condition-keys';
import { listOf } from '../../evaluate/list-of';
import { operators } from '../../evaluate/operators';
import type { Rule, Wrong } from './rule';

const operatorName = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;
/** These compare letter by letter. */
const exact = /^String(Not)?Equals(IgnoreCase)?$/;

/** Every operator and key exists, and none of them makes the condition mean something else than it seems to. */
export const conditionsHold: Rule = ({ Effect, Condition = {} }) =>
  Object.entries(Condition).flatMap(([operator, keys]): Wrong[] => {
    const [, quantifier, base = '', ifExists] = operatorName.exec(operator) ?? [];
    if (base !== 'Null' && !operators.has(base)) {
      return [{ rule: 'condition operator must be one of IAM', got: operator, remedy: 'check the spelling' }];
    }
    const weak = Effect === 'Allow' && (quantifier === 'ForAllValues' || ifExists !== undefined);
    return [
      ...(weak
        ? [{ rule: 'an Allow must not hold where the key is absent', got: operator, remedy: 'use the plain operator' }]
        : []),
      ...Object.entries(keys).flatMap(([key, values]): Wrong[] => [
        ...(isKnownKey(key)
          ? []
          : [
              {
                rule: 'condition key must exist',
                got: key,
                remedy: 'check the spelling in the Service Authorization Reference',
              },
            ]),
        ...listOf(values)
          .filter((value) => exact.test(base) && /[*?]/.test(String(value).replace(/\$\{[^}]*\}/g, '')))
          .map((value) => ({
            rule: `${operator} takes no wildcard`,
            got: String(value),
            remedy: 'use StringLike, or the exact value',
          })),
      ]),
    ];
  });
