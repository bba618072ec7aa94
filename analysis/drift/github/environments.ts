import type { DriftFinding } from '../drift-finding';
import { whoApplies } from '../who-applies';
import { answerOf } from './answer-of';
import type { Answers } from './answers';
import type { Asked } from './asked';
import type { AskedEnvironment } from './asked/environments';
import { branchPolicies } from './branch-policies';
import { type EnvironmentAnswer, environmentAnswers } from './environment-answers';
import { repositoryOf } from './repository-of';
import { reviewers } from './reviewers';

/** Environments that are missing or let more through than was asked for. */
export function environments({ environments: all }: Asked, answers: Answers): DriftFinding[] {
  return all.flatMap((asked) => {
    const { stack, place, name } = asked;
    const seen = answerOf(answers, `${place}/environments`, environmentAnswers.environments, { stack });
    if (!seen.shown) return [seen.finding];
    const subject = `${repositoryOf(place)} environment ${name}`;
    // GitHub does not tell their case apart, and a subject does: one of another case is another one here.
    const actual = seen.value.find((each) => each.name === name);
    return actual === undefined ? [missing(asked, subject)] : one(asked, actual, subject, answers);
  });
}

function one(asked: AskedEnvironment, actual: EnvironmentAnswer, subject: string, answers: Answers): DriftFinding[] {
  const { stack } = asked;
  const about = { stack, subject, who: whoApplies(stack), remedy: `apply ${stack}` };
  const { can_admins_bypass: bypass } = actual;
  return [
    ...(asked.adminsBypass || bypass === false
      ? []
      : [
          {
            ...about,
            severity: bypass === undefined ? ('unseen' as const) : ('opens' as const),
            rule: 'administrators of the repository may not bypass it',
            got: bypass === undefined ? 'no such field: not visible to this token' : 'can_admins_bypass',
          },
        ]),
    ...reviewers(asked, actual.protection_rules, about),
    ...branchPolicies(asked, actual.deployment_branch_policy, answers, about),
  ];
}

const missing = ({ stack }: AskedEnvironment, subject: string): DriftFinding => ({
  stack,
  subject,
  // A workflow that names it makes it anew, without any protection.
  severity: 'opens',
  rule: 'must be there',
  got: 'no such environment',
  remedy: `apply ${stack}`,
  who: whoApplies(stack),
});
