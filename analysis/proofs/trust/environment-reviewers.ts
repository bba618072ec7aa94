import type { Expectations, ExpectedGithubEnvironment } from '../../../expectations/expectations';
import type { Model, ModelGithubEnvironment, ModelReviewer } from '../../model';
import type { Failure } from '../proof';
import { environmentsAt } from './environments-at';

/**
 * Every GitHub environment lets jobs through by exactly the team that the registry names: nobody beside it, nobody for
 * the own job, and no administrator past it.
 *
 * A team of the same stack is compared by its slug, one that is named by number by the id that the lock holds.
 */
export function environmentReviewerFailures(model: Model, { githubEnvironments }: Expectations): Failure[] {
  const madeAt = environmentsAt(model.githubEnvironments);
  return githubEnvironments.flatMap(({ repository, environments }) =>
    environments.flatMap((expected) =>
      madeAt({ repository, environment: expected.name }).flatMap((made) =>
        breaches(made, expected).map(([rule, got, remedy]) => ({
          subject: made.address,
          rule: `GitHub environment ${expected.name} of ${repository} ${rule}`,
          got,
          remedy,
        })),
      ),
    ),
  );
}

type Breach = readonly [rule: string, got: string, remedy: string];

function breaches(
  { reviewers, preventSelfReview, adminsMayBypass }: ModelGithubEnvironment,
  expected: ExpectedGithubEnvironment,
): Breach[] {
  const [only, ...others] = reviewers;
  const isAsked =
    expected.reviewers === null
      ? only === undefined
      : only !== undefined && others.length === 0 && isTeam(only, expected);
  return [
    ...(isAsked
      ? []
      : [
          [
            `must let a job through by ${wanted(expected)}`,
            reviewers.length === 0 ? 'nobody' : reviewers.map(named).join(', '),
            expected.reviewers === null ? 'remove the reviewers' : 'name that team alone as its reviewer',
          ] as const,
        ]),
    ...(expected.reviewers !== null && !preventSelfReview
      ? [['must prevent self-review', 'it is allowed', 'set prevent_self_review'] as const]
      : []),
    ...(adminsMayBypass
      ? [['must not let administrators bypass it', 'they may', 'set can_admins_bypass to false'] as const]
      : []),
  ];
}

const isTeam = (reviewer: ModelReviewer, { reviewers, reviewerId }: ExpectedGithubEnvironment): boolean =>
  reviewer.kind === 'team' && ('slug' in reviewer ? reviewer.slug === reviewers : reviewer.id === reviewerId);

const wanted = ({ reviewers, reviewerId }: ExpectedGithubEnvironment): string => {
  if (reviewers === null) return 'nobody';
  return reviewerId === null ? `team ${reviewers} alone` : `team ${reviewers} (${reviewerId}) alone`;
};

function named(reviewer: ModelReviewer): string {
  if (reviewer.kind === 'unknown') return `what nobody can tell yet, ${reviewer.written}`;
  return `${reviewer.kind} ${'slug' in reviewer ? reviewer.slug : reviewer.id}`;
}
