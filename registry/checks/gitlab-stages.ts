import type { Finding } from '../finding';
import type { Check } from './check';

/**
 * GitLab separates the stages of a project among honest jobs only: a job chooses its own audience, and `sub` has no stage.
 *
 * Whoever accepts that says so in a waiver of `gitlab-stages/<service>`.
 */
export const gitlabStages: Check = {
  name: 'gitlab-stages',
  run: ({ parsed: { services } }) =>
    Object.values(services).flatMap((entry): Finding[] =>
      entry.repository.kind === 'gitlab'
        ? [
            {
              check: 'gitlab-stages',
              subject: `service ${entry.id}`,
              rule: 'stages must be kept apart by the token, which GitLab does among honest jobs only',
              got: entry.repository.path,
              remedy: `move it to GitHub or waive gitlab-stages/${entry.id}`,
            },
          ]
        : [],
    ),
};
