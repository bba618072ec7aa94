import type { ModelGithubAccess } from '../model';
import type { Loading } from './loading';
import { resolveText } from './resolve';
import { addressOf, resourcesOf } from './stack';

/** Types that give a team or a person a role in a repository; GitHub's own default is `push`. */
const types = ['github_team_repository', 'github_repository_collaborator'];

/** Who may do what in a repository, as the stacks give it. */
export const githubAccess = ({ stacks, problems }: Loading): ModelGithubAccess[] =>
  types.flatMap((type) =>
    resourcesOf(stacks, type).map((resource) => {
      const repository = resolveText(resource, 'repository', problems) ?? '';
      const owner = resource.stack.githubOwner;
      return {
        repository: owner && !repository.includes('/') ? `${owner}/${repository}` : repository,
        permission: resolveText(resource, 'permission', problems) ?? 'push',
        address: addressOf(resource),
      };
    }),
  );
