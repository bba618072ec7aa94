import type { Finding } from '../finding';
import { gatesOf, keyTeamSlugs, keyTeams } from '../github-teams';
import type { Check } from './check';

/**
 * Every team that must let something through has people who can: nobody approves the own change, and one may be away.
 *
 * Two of the permission creators approve a third one's change. Whoever accepts fewer waives `enough-people/<team>`.
 */
export const enoughPeople: Check = {
  name: 'enough-people',
  run: ({ parsed: { organization, teams }, platform: { roles } }) => {
    const reviewing = new Set(
      roles.flatMap((role) =>
        role.kind === 'pipeline' && role.service.entry.repository.kind === 'github'
          ? gatesOf(role).map(({ reviewers }) => reviewers)
          : [],
      ),
    );
    const always: readonly (string | undefined)[] = Object.values(keyTeamSlugs);
    const known = keyTeams(organization, teams);
    const missing =
      reviewing.has(keyTeamSlugs.confirmers) && !known.some(({ slug }) => slug === keyTeamSlugs.confirmers);
    return [...known, ...(missing ? [{ slug: keyTeamSlugs.confirmers, members: [] }] : [])]
      .filter(({ slug }) => always.includes(slug) || reviewing.has(slug))
      .flatMap(({ slug, members }): Finding[] => {
        const least = slug === keyTeamSlugs.permissionCreators ? 3 : 2;
        const people = new Set(members.map((login) => login.toLowerCase())).size;
        return people >= least
          ? []
          : [
              {
                check: 'enough-people',
                subject: `GitHub team ${slug}`,
                rule: `must have at least ${least} people`,
                got: String(people),
                remedy: `name more in ${slug.startsWith('service-') ? 'registry/teams.ts' : 'environments/organization.ts'}, or waive enough-people/${slug}`,
              },
            ];
      });
  },
};
