import type { Expectations } from '../../../expectations/expectations';
import type { Model, ModelReviewer } from '../../model';
import { environmentsAt } from '../trust/environments-at';
import type { GithubDoor } from './door';
import type { Breach, Keys } from './keys';
import { reviewerInWords } from './reviewer-in-words';

export type EnvironmentKey = Pick<Keys, 'second' | 'breaches' | 'lacking'> & {
  readonly reviewers: readonly ModelReviewer[];
};

/**
 * The second key: who lets a job into the GitHub environment.
 *
 * Any one reviewer is enough for GitHub, and never whoever started the run.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
 */
export function environmentKey(
  { githubEnvironments }: Pick<Model, 'githubEnvironments'>,
  { githubEnvironments: expected }: Pick<Expectations, 'githubEnvironments'>,
  { repository, environment, ref }: GithubDoor,
): EnvironmentKey {
  const nobody = { second: 'nobody', lacking: [], reviewers: [] };
  const name = environment ?? 'none';
  const fails = (rule: string, got: string, remedy: string): Breach => ({
    rule: `GitHub environment ${name} of ${repository} must ${rule}`,
    got,
    remedy,
  });
  if (environment === undefined)
    return {
      ...nobody,
      breaches: [{ rule: 'must come from one GitHub environment', got: 'any job', remedy: 'demand it in trust' }],
    };
  const made = environmentsAt(githubEnvironments)({ repository, environment });
  const [only, ...others] = made;
  if (only === undefined || others.length > 0)
    return { ...nobody, breaches: [fails('be made once', `${made.length} times`, 'make it in one github stack')] };
  const { reviewers, preventSelfReview, adminsMayBypass, branches } = only;
  const known = expected.find((one) => one.repository === repository)?.environments;
  // The registry wants a reviewer where the plan can have one: null for an apply says that it cannot.
  const isApply = /-apply$/.test(environment);
  const cannot =
    isApply && reviewers.length === 0 && known?.find((one) => one.name === environment)?.reviewers === null;
  const isOfBranch =
    branches !== undefined && branches.length > 0 && branches.every((one) => `refs/heads/${one}` === ref);
  const breach = (holds: boolean, ...[rule, got, remedy]: readonly [string, string, string]): Breach[] =>
    holds ? [] : [fails(rule, got, remedy)];
  const unknown = reviewers.filter(({ kind }) => kind === 'unknown');
  return {
    second:
      reviewers.length === 0
        ? 'nobody'
        : `one of ${reviewers.map(reviewerInWords).join(', ')}, not who started the run`,
    breaches: [
      ...breach(cannot || reviewers.length > 0, 'have reviewers', 'nobody', 'name the team that lets its jobs through'),
      ...breach(
        unknown.length === 0,
        'have reviewers who are known',
        unknown.map(reviewerInWords).join(', '),
        'name a team',
      ),
      ...breach(
        reviewers.length === 0 || preventSelfReview,
        'prevent self-review',
        'it is allowed',
        'set prevent_self_review',
      ),
      ...breach(!adminsMayBypass, 'not let administrators bypass it', 'they may', 'set can_admins_bypass to false'),
      ...breach(
        isOfBranch,
        'admit that branch alone',
        branches === undefined ? 'any ref' : branches.join(', ') || 'none',
        'add the branch policy',
      ),
    ],
    lacking: cannot ? ['reviewers of environments'] : [],
    reviewers,
  };
}
