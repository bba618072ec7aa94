import type { Finding } from '../finding';
import { deployersSlug, type KeyTeam, keyTeamSlugs, keyTeams } from '../github-teams';
import { groupBy } from '../group-by';
import type { Check } from './check';

const { permissionCreators, servicesAppliers, guardrailsAppliers, confirmers } = keyTeamSlugs;
const permissionKeys: readonly string[] = [permissionCreators, servicesAppliers, guardrailsAppliers];

/**
 * Nobody holds both keys for one change: one person creates permissions, applies them for services, applies them for guardrails, or deploys.
 *
 * Whoever accepts it for a person says so in a waiver of `one-key-each/<login>`. Logins compare without case, as on GitHub.
 */
export const oneKeyEach: Check = {
  name: 'one-key-each',
  run: ({ parsed, platform: { services } }) => {
    const highRisk = new Set(services.filter(({ entry }) => entry.highRisk).map(({ team }) => deployersSlug(team)));
    const seats = keyTeams(parsed.organization, parsed.teams).flatMap(({ slug, members }: KeyTeam) =>
      members.map((login) => ({ slug, login })),
    );
    return [...groupBy(seats, ({ login }) => login.toLowerCase()).values()].flatMap((held): Finding[] => {
      const slugs = [...new Set(held.map(({ slug }) => slug))].sort();
      const login = held[0]?.login ?? '';
      return holdsTwo(slugs, highRisk)
        ? [
            {
              check: 'one-key-each',
              subject: `person ${login}`,
              rule: 'must hold one key: to create permissions, to apply them, or to deploy',
              got: slugs.join(', '),
              remedy: `leave this person in one of these teams, or waive one-key-each/${login}`,
            },
          ]
        : [];
    });
  },
};

function holdsTwo(slugs: readonly string[], highRisk: ReadonlySet<string>): boolean {
  const permission = slugs.filter((slug) => permissionKeys.includes(slug));
  const deploys = slugs.filter((slug) => !permissionKeys.includes(slug));
  return (
    permission.length > 1 ||
    (permission.length > 0 && deploys.length > 0) ||
    // Who deploys for two teams still holds one key; who confirms what they deploy holds both of a high-risk service.
    (deploys.includes(confirmers) && deploys.some((slug) => highRisk.has(slug)))
  );
}
