import type { Expectations } from '../../../expectations/expectations';
import type { Model, ModelGithubEnvironment } from '../../model';
import type { Failure } from '../proof';
import { environmentsAt } from './environments-at';

const approval = '_approval';

/**
 * Where a deployment passes two GitHub environments, no reviewer of the one is a reviewer of the other.
 *
 * Any one reviewer is enough for GitHub, so that one team at both would be one gate. What the registry asks for is
 * compared elsewhere; this holds whatever ids the lock gives the two teams.
 */
export function secondGateFailures(model: Model, { githubEnvironments }: Expectations): Failure[] {
  const madeAt = environmentsAt(model.githubEnvironments);
  return githubEnvironments.flatMap(({ repository, environments }) =>
    environments
      .filter(({ name }) => name.endsWith(approval))
      .flatMap(({ name }) => {
        const confirmed = name.slice(0, -approval.length);
        const first = new Set(madeAt({ repository, environment: name }).flatMap(reviewersOf));
        return madeAt({ repository, environment: confirmed }).flatMap((made) =>
          reviewersOf(made)
            .filter((reviewer) => first.has(reviewer))
            .map((reviewer) => ({
              subject: made.address,
              rule: `GitHub environments ${name} and ${confirmed} of ${repository} must have reviewers that share nobody`,
              got: `${reviewer} at both`,
              remedy: 'give the second environment the team that confirms, with an id of its own in the lock',
            })),
        );
      }),
  );
}

const reviewersOf = ({ reviewers }: ModelGithubEnvironment): string[] =>
  reviewers.map((reviewer) => {
    if (reviewer.kind === 'unknown') return reviewer.written;
    return `${reviewer.kind} ${'slug' in reviewer ? reviewer.slug : reviewer.id}`;
  });
