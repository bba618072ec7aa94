import type { PipelineRole, Platform } from '../registry/platform';
import { canBeReviewed } from './can-be-reviewed';
import { environmentBranch } from './environment-branch';
import type { ExpectedGithubEnvironment } from './expectations';
import { githubEnvironmentName } from './github-environment-name';
import { lockedTeamId } from './locked-team-id';

/**
 * The GitHub environments that the job of one role passes.
 *
 * A high-risk deployment passes two, the second one confirmed by people who could not open the first.
 */
export function serviceEnvironments(
  { stage, home: { environment }, service: { entry, team } }: PipelineRole,
  { organization, lock }: Pick<Platform, 'organization' | 'lock'>,
): ExpectedGithubEnvironment[] {
  const name = githubEnvironmentName(environment.id, stage);
  const branch = environmentBranch(environment);
  if (stage !== 'deploy' || environment.approvals < 1) return [{ name, branch, reviewers: null, reviewerId: null }];
  const able = entry.repository.kind === 'github' && canBeReviewed(entry.repository, organization);
  const reviewedBy = (slug: string) => {
    const reviewerId = able ? lockedTeamId(slug, lock) : null;
    return { reviewers: reviewerId === null ? null : slug, reviewerId };
  };
  const deployers = reviewedBy(['service-deployers', team.id].join('-'));
  if (entry.highRisk !== true) return [{ name, branch, ...deployers }];
  return [
    { name: [name, 'approval'].join('_'), branch, ...deployers },
    { name, branch, ...reviewedBy('confirmers') },
  ];
}
