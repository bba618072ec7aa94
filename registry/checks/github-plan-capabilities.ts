import type { GithubRepository } from '../../environments/schema';
import type { Finding } from '../finding';
import { type GithubCapability, githubCapabilities, githubOffers } from '../github-plans';
import type { Check } from './check';

/**
 * What the organisation's GitHub plan lacks is said, never left out in silence.
 *
 * Whoever accepts that waives `github-plan-capabilities/<capability>`; the stacks then leave out what GitHub would refuse.
 */
export const githubPlanCapabilities: Check = {
  name: 'github-plan-capabilities',
  run: ({ parsed: { organization, services } }) => {
    const { plan } = organization.github;
    const repositories: readonly GithubRepository[] = [
      organization.repository,
      ...Object.values(services).flatMap(({ repository }) => (repository.kind === 'github' ? [repository] : [])),
    ];
    return (Object.keys(githubCapabilities) as GithubCapability[]).flatMap((capability): Finding[] => {
      const [first, ...others] = repositories.filter(({ visibility }) => !githubOffers(plan, capability, visibility));
      if (!first) return [];
      const { what, source } = githubCapabilities[capability];
      return [
        {
          check: 'github-plan-capabilities',
          subject: `GitHub capability ${capability}`,
          rule: `${what} must be in the plan of the organisation for ${first.name}${others.length > 0 ? ` and ${others.length} more` : ''}`,
          got: plan,
          remedy: `take a plan that offers it (${source}), or waive github-plan-capabilities/${capability}`,
        },
      ];
    });
  },
};
