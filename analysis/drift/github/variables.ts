import type { DriftFinding } from '../drift-finding';
import { whoApplies } from '../who-applies';
import { answerOf } from './answer-of';
import type { Answers } from './answers';
import type { Asked } from './asked';
import { environmentAnswers } from './environment-answers';
import { repositoryOf } from './repository-of';

/**
 * Variables of environments. Another value gives a pipeline nothing, because no role trusts it for a variable; it sends
 * the pipeline elsewhere.
 */
export function variables({ variables: all }: Asked, answers: Answers): DriftFinding[] {
  return all.flatMap(({ stack, place, environment, name, value }): DriftFinding[] => {
    const path = `${place}/environments/${encodeURIComponent(environment)}/variables`;
    const seen = answerOf(answers, path, environmentAnswers.variables, { stack });
    if (!seen.shown) return [seen.finding];
    const actual = seen.value.find((each) => each.name === name)?.value;
    if (actual === value) return [];
    return [
      {
        stack,
        subject: `${repositoryOf(place)} environment ${environment} variable ${name}`,
        severity: 'differs',
        rule: `must be ${value}`,
        got: actual ?? 'no such variable',
        remedy: `apply ${stack}`,
        who: whoApplies(stack),
      },
    ];
  });
}
