import type { GithubRepository, Organization } from '../environments/schema';

/**
 * Whether environments of a repository can have required reviewers: public ones always, others on Enterprise.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
 */
export const canBeReviewed = (
  { visibility }: Pick<GithubRepository, 'visibility'>,
  { github }: Pick<Organization, 'github'>,
): boolean => visibility === 'public' || github.plan === 'enterprise';
