import { keySlugsReserved } from '../../../registry/checks/key-slugs-reserved';
import { keyTeamSlugs } from '../../../registry/github-teams';
import { parseSources } from '../../../registry/load-platform';
import { resolvePlatform } from '../../../registry/resolve-platform';
import { teamOf } from '../../fixtures/change';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { type CheckCase, foundBy } from '../found-by';

const says = (slug: string, holds = 'a key of the platform') =>
  `team pay: github must be a team that holds no key, got "${slug}"; that team holds ${holds}; name the team that owns the code`;
const named =
  (slug: string): CheckCase['change'] =>
  (sources) => {
    teamOf(sources, 'pay').github = slug;
  };

describe('the GitHub team of a team holds no key', () => {
  it.each<CheckCase>([
    ...Object.values(keyTeamSlugs).map((slug) => ({
      name: `fails when it is ${slug}`,
      change: named(slug),
      found: [says(slug)],
    })),
    {
      name: 'fails when it is the team that confirms, in an organisation where nobody does yet',
      change: (sources) => {
        named('confirmers')(sources);
        delete sources.environments.organization.github.teams.confirmers;
      },
      found: [says('confirmers')],
    },
    {
      name: 'fails when it lets deployments of another team through',
      change: named('service-deployers-ledger'),
      found: [says('service-deployers-ledger', 'the deployments of ledger')],
    },
    {
      name: 'fails when it lets its own deployments through',
      change: named('service-deployers-pay'),
      found: [says('service-deployers-pay', 'the deployments of pay')],
    },
    { name: 'passes when its name begins like one that does', change: named('service-deployers-pa'), found: [] },
    { name: 'passes when two teams of the registry are one on GitHub', change: named('ledger'), found: [] },
    { name: 'passes with a team of its own', change: () => {}, found: [] },
  ])('$name', ({ change, found }) => {
    expect(foundBy('key-slugs-reserved', change)).toEqual(found);
  });

  it('however it is written, as on GitHub', () => {
    const { parsed } = parseSources(fixtureSources());
    if (!parsed) throw new Error('the fixture must hold to its schema');
    const platform = resolvePlatform(parsed);
    const [team] = parsed.teams;
    if (!team) throw new Error('the fixture must have a team');
    // The schema lets no capital letter through; the check does not lean on it.
    const teams = [{ ...team, github: 'Services-Appliers' }];
    const found = keySlugsReserved.run({ parsed: { ...parsed, teams }, platform });
    expect(found.map(({ got }) => got)).toEqual(['Services-Appliers']);
  });
});
