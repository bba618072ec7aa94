import type { ModelReviewer } from '../model';
import { githubTeamOf } from './github-team-of';
import { isReference } from './reference';
import type { Resource } from './stack';

/**
 * The reviewers of a GitHub environment: teams by number, or as a resource of the same stack, and users by number.
 *
 * A reference to a team stands for the slug that GitHub makes of the team's name.
 */
export function githubReviewers(environment: Resource): ModelReviewer[] {
  return listed(environment.block.reviewers).flatMap((block) => {
    if (typeof block !== 'object' || block === null || isReference(block)) return [unknown(block)];
    const { teams, users } = block as Record<string, unknown>;
    return [
      ...listed(teams).map((team) => githubTeamOf(team, environment)),
      ...listed(users).map((user): ModelReviewer => {
        const id = numberOf(user);
        return id === undefined ? unknown(user) : { kind: 'user', id };
      }),
    ];
  });
}

function numberOf(written: unknown): number | undefined {
  if (typeof written === 'number') return written;
  return typeof written === 'string' && /^[1-9]\d{0,14}$/.test(written) ? Number(written) : undefined;
}

/** Terraform takes one block without a list around it. */
function listed(written: unknown): readonly unknown[] {
  if (written === undefined || written === null) return [];
  return Array.isArray(written) ? written : [written];
}

const unknown = (written: unknown): ModelReviewer => ({
  kind: 'unknown',
  written: typeof written === 'string' ? written : JSON.stringify(written),
});
