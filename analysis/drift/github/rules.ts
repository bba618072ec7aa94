import type { DriftFinding } from '../drift-finding';
import type { AskedRule } from './asked/rules';
import { parameters } from './parameters';
import { requiredReviewers } from './required-reviewers';
import type { RulesetAnswer } from './ruleset-answer';
import { statusChecks } from './status-checks';

type About = Pick<DriftFinding, 'stack' | 'subject' | 'who' | 'remedy'>;

/** The rules of a ruleset, one by one: missing, weaker, and more than was asked for. */
export function rules(
  asked: readonly AskedRule[],
  actual: RulesetAnswer['rules'],
  slugs: ReadonlyMap<number, string>,
  about: About,
): DriftFinding[] {
  if (actual === undefined || actual === null) {
    return [
      {
        ...about,
        severity: 'unseen',
        rule: 'rules must be shown',
        got: 'no such field',
        remedy: 'collect the ruleset by its number, not from the list',
        who: 'drift',
      },
    ];
  }
  const byType = new Map(actual.map(({ type, parameters: values }) => [type, values ?? {}]));
  const types = new Set(asked.map(({ type }) => type));
  return [
    ...asked.flatMap(({ type, parameters: wanted, reviewers }): DriftFinding[] => {
      const values = byType.get(type);
      if (values === undefined) {
        return [{ ...about, severity: 'opens', rule: `must have the rule ${type}`, got: 'no such rule' }];
      }
      const { required_status_checks: checks, ...plain } = wanted;
      return [
        ...(checks === undefined ? [] : statusChecks(checks, values.required_status_checks, about)),
        ...requiredReviewers(reviewers, values.required_reviewers, slugs, about),
        ...parameters(plain, values, { ...about, type }),
      ];
    }),
    ...actual
      .filter(({ type }) => !types.has(type))
      .map(
        ({ type }): DriftFinding => ({
          ...about,
          severity: 'differs',
          rule: 'must have no rule that the stack does not ask for',
          got: type,
        }),
      ),
  ];
}
