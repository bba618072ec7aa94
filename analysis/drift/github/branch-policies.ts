import type { DriftFinding } from '../drift-finding';
import { answerOf } from './answer-of';
import type { Answers } from './answers';
import type { AskedEnvironment } from './asked/environments';
import { type EnvironmentAnswer, environmentAnswers } from './environment-answers';

type About = Pick<DriftFinding, 'stack' | 'subject' | 'who' | 'remedy'>;

/**
 * The refs that may use an environment.
 *
 * "Protected branches" is refused as no policy at all: without a classic protection rule it admits every branch.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments#deployment-branches-and-tags
 */
export function branchPolicies(
  { place, name, refs }: AskedEnvironment,
  policy: EnvironmentAnswer['deployment_branch_policy'],
  answers: Answers,
  about: About,
): DriftFinding[] {
  const finding = (severity: DriftFinding['severity'], rule: string, got: string): DriftFinding => ({
    ...about,
    severity,
    rule,
    got,
  });
  if (refs === null) {
    return policy ? [finding('differs', 'must have no branch policy', 'a branch policy')] : [];
  }
  const rule = `must admit only ${refs.join(', ') || 'no ref'}`;
  if (policy === undefined) return [finding('unseen', rule, 'no such field: not visible to this token')];
  if (policy === null) return [finding('opens', rule, 'no branch policy, so any ref')];
  if (policy.protected_branches || !policy.custom_branch_policies) {
    return [finding('opens', rule, 'protected_branches, which is any branch without a classic rule')];
  }
  const path = `${place}/environments/${encodeURIComponent(name)}/deployment-branch-policies`;
  const seen = answerOf(answers, path, environmentAnswers.branchPolicies, about);
  if (!seen.shown) return [seen.finding];
  const actual = seen.value.map(({ name: pattern, type = 'branch' }) => `${type} ${pattern}`);
  return [
    ...actual.filter((ref) => !refs.includes(ref)).map((ref) => finding('opens', rule, ref)),
    ...refs
      .filter((ref) => !actual.includes(ref))
      .map((ref) => finding('differs', `must admit ${ref}`, 'not admitted')),
  ];
}
