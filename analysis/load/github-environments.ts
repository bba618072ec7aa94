import type { ModelGithubEnvironment } from '../model';
import { githubReviewers } from './github-reviewers';
import type { Loading } from './loading';
import { resolveText } from './resolve';
import { addressOf, type Block, type Resource, resourcesOf } from './stack';

/**
 * Every GitHub environment with the branches that its deployment policies admit, and who lets its jobs through.
 *
 * Where a stack is silent the provider's own defaults hold: administrators may bypass, and oneself may review.
 *
 * @see https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_environment
 */
export function githubEnvironments({ stacks, problems }: Loading): ModelGithubEnvironment[] {
  const placeIn = (resource: Resource) => {
    const repository = resolveText(resource, 'repository', problems) ?? '';
    const owner = resource.stack.githubOwner;
    return {
      repository: owner && !repository.includes('/') ? `${owner}/${repository}` : repository,
      environment: resolveText(resource, 'environment', problems) ?? '',
    };
  };
  const branches = new Map<string, string[]>();
  for (const resource of resourcesOf(stacks, 'github_repository_environment_deployment_policy')) {
    const { repository, environment } = placeIn(resource);
    const key = `${repository} ${environment}`;
    const branch = resolveText(resource, 'branch_pattern', problems);
    const tag = resolveText(resource, 'tag_pattern', problems);
    branches.set(key, [
      ...(branches.get(key) ?? []),
      ...(branch ? [branch] : []),
      ...(tag ? [`refs/tags/${tag}`] : []),
    ]);
  }
  return resourcesOf(stacks, 'github_repository_environment').map((resource) => {
    const { repository, environment } = placeIn(resource);
    return {
      repository,
      environment,
      branches: hasBranchPolicy(resource.block) ? (branches.get(`${repository} ${environment}`) ?? []) : undefined,
      reviewers: githubReviewers(resource),
      preventSelfReview: resource.block.prevent_self_review === true,
      adminsMayBypass: resource.block.can_admins_bypass !== false,
      address: addressOf(resource),
    };
  });
}

/** Only custom policies count: "protected branches" admits every branch while no classic protection rule exists. */
function hasBranchPolicy({ deployment_branch_policy: written }: Block): boolean {
  const policy = (Array.isArray(written) ? written[0] : written) as Block | undefined | null;
  return policy?.custom_branch_policies === true;
}
