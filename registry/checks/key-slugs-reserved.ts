import type { Finding } from '../finding';
import { deployersSlug, keyTeamSlugs } from '../github-teams';
import type { Check } from './check';

/**
 * The GitHub team of a team of the registry is none of those that hold a key: whoever is in it would hold the key as well.
 *
 * Slugs compare without case, as on GitHub.
 */
export const keySlugsReserved: Check = {
  name: 'key-slugs-reserved',
  run: ({ parsed: { teams } }) => {
    const holders = new Map<string, string>([
      ...Object.values(keyTeamSlugs).map((slug): [string, string] => [slug, 'a key of the platform']),
      ...teams.map((team): [string, string] => [deployersSlug(team).toLowerCase(), `the deployments of ${team.id}`]),
    ]);
    return teams.flatMap(({ id, github }): Finding[] => {
      const holds = holders.get(github.toLowerCase());
      return holds === undefined
        ? []
        : [
            {
              check: 'key-slugs-reserved',
              subject: `team ${id}`,
              rule: 'github must be a team that holds no key',
              got: github,
              remedy: `that team holds ${holds}; name the team that owns the code`,
            },
          ];
    });
  },
};
