import type { Finding } from '../finding';
import type { Check } from './check';

/**
 * A GitLab project deploys only where a branch is named.
 *
 * Its subject has no environment, so that without a branch any job of the project could take the role.
 */
export const gitlabBranches: Check = {
  name: 'gitlab-branches',
  run: ({ platform: { services } }) =>
    services
      .filter(({ entry }) => entry.repository.kind === 'gitlab')
      .flatMap(({ id, homes }) =>
        [...homes.values()]
          .filter(({ environment }) => environment.deployFrom === 'any-ref')
          .map(
            ({ environment }): Finding => ({
              check: 'gitlab-branches',
              subject: `service ${id}`,
              rule: 'a GitLab project must deploy from a named branch in each of its environments',
              got: `any-ref in ${environment.id}`,
              remedy: 'set deployFrom of the environment to a branch, or leave it out of the entry',
            }),
          ),
      ),
};
