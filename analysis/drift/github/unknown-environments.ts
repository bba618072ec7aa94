import type { DriftFinding } from '../drift-finding';
import { answerOf } from './answer-of';
import type { Answers } from './answers';
import type { Asked } from './asked';
import { environmentAnswers } from './environment-answers';
import { repositoryOf } from './repository-of';

/**
 * Environments that no stack makes, in every repository for which one makes some. A job that names an unknown one makes
 * it. Trust names exact subjects, so that none of them opens a role; `environments` says when no answer is there.
 */
export function unknownEnvironments({ environments: asked }: Asked, answers: Answers): DriftFinding[] {
  const places = new Map(asked.map(({ place, stack }) => [place, stack]));
  return [...places].flatMap(([place, stack]) => {
    const seen = answerOf(answers, `${place}/environments`, environmentAnswers.environments, { stack });
    const names = new Set(asked.filter((each) => each.place === place).map(({ name }) => name));
    return (seen.shown ? seen.value : [])
      .filter(({ name }) => !names.has(name))
      .map(
        ({ name }): DriftFinding => ({
          stack,
          severity: 'differs',
          subject: `${repositoryOf(place)} environment ${name}`,
          rule: 'must be one that the stacks make',
          got: 'made by hand, or by a job that named it',
          remedy: 'delete it; it opens nothing in AWS',
          who: 'owners of the organisation',
        }),
      );
  });
}
