import type { Finding } from '../finding';
import type { Check } from './check';

/** No team's GitHub stack has the name of the organisation's: `github-organization` would be two. */
export const stackNamesUnique: Check = {
  name: 'stack-names-unique',
  run: ({ parsed: { teams } }) =>
    teams
      .filter(({ id }) => id === 'organization')
      .map(
        ({ id }): Finding => ({
          check: 'stack-names-unique',
          subject: `team ${id}`,
          rule: 'id must not give its stack the name of another, github-organization',
          got: id,
          remedy: 'choose another id',
        }),
      ),
};
