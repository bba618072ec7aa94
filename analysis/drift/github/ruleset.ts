import type { DriftFinding } from '../drift-finding';
import { whoApplies } from '../who-applies';
import type { AskedRuleset } from './asked/rulesets';
import { bypassActors } from './bypass-actors';
import { canonical } from './canonical';
import { rules } from './rules';
import type { RulesetAnswer } from './ruleset-answer';

/**
 * One ruleset as it is, against the one that was asked for.
 *
 * @param slugs of the organisation's teams, by number
 */
export function ruleset(
  asked: AskedRuleset,
  actual: RulesetAnswer,
  slugs: ReadonlyMap<number, string>,
  subject: string,
): DriftFinding[] {
  const { stack } = asked;
  const about = { stack, subject, who: whoApplies(stack), remedy: `apply ${stack}` };
  const differs = (rule: string, got: string): DriftFinding => ({ ...about, severity: 'opens', rule, got });
  const conditions = canonical(actual.conditions ?? {});
  return [
    ...bypassActors(actual, { stack, subject }),
    ...(actual.enforcement === asked.enforcement
      ? []
      : [differs(`enforcement must be ${asked.enforcement}`, actual.enforcement)]),
    ...(actual.target === asked.target ? [] : [differs(`target must be ${asked.target}`, actual.target)]),
    ...(conditions === canonical(asked.conditions)
      ? []
      : [differs(`must be for ${canonical(asked.conditions)}`, conditions)]),
    ...rules(asked.rules, actual.rules, slugs, about),
  ];
}
