import { firstOnGitlab } from '../../../cli/sandbox/first-on-gitlab';
import { findingId } from '../../../registry/apply-waivers';
import { checkSources } from '../../../registry/check-platform';
import { formatFinding } from '../../../registry/finding';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';

const platformOf = (sources: Parameters<typeof checkSources>[0]) => {
  const { platform, findings } = checkSources(sources, { today: fixtureToday });
  if (!platform) throw new Error(findings.map(formatFinding).join('\n'));
  return platform;
};

function change(edit: (sources: TypedSources) => void = () => undefined) {
  const sources = fixtureSources();
  delete sources.environments.organization.gitlab;
  edit(sources);
  const { serviceFiles: _, ...registry } = sources.registry;
  const bare = { ...sources, registry };
  return { bare, changed: firstOnGitlab(bare, platformOf(bare)) };
}

describe('the first project on GitLab', () => {
  it('is a valid entry in a group of its own, where a branch is named', () => {
    const { bare, changed } = change();
    const platform = platformOf(changed?.sources ?? bare);
    const added = platform.services.find(({ id }) => id === 'one-more');
    expect(platform.organization.gitlab?.issuerHost).toBe(changed?.issuerHost);
    expect(added?.entry.repository).toMatchObject({ kind: 'gitlab', path: 'acme/one-more' });
    expect([...(added?.homes.keys() ?? [])]).toEqual(['prod']);
  });

  it('waives of the new entry what a team may accept, and nothing else', () => {
    const accepted = { owner: 'pay', reason: 'Few people yet', expires: '9999-12-31' };
    const { bare, changed } = change((sources) => {
      sources.environments.organization.github.teams.confirmers = ['acme-confirmer'];
      const { findings } = checkSources(sources, { today: fixtureToday });
      sources.registry.waivers = findings.map((finding) => ({ ...accepted, finding: findingId(finding) }));
    });
    const before = platformOf(bare).waivers.map(({ finding }) => finding);
    expect(before).toHaveLength(1);
    expect(platformOf(changed?.sources ?? bare).waivers.map(({ finding }) => finding)).toEqual([
      ...before,
      'workflows-pinned/one-more',
      'gitlab-stages/one-more',
    ]);
  });

  it('leaves the sources as they were', () => {
    const { bare } = change();
    expect(bare.environments.organization).not.toHaveProperty('gitlab');
    expect(bare.environments.lock.homes).not.toHaveProperty('one-more');
    expect(bare.registry.services).not.toHaveProperty('one-more');
  });

  it('is none where GitLab is known already', () => {
    const { changed } = change(({ environments }) => {
      environments.organization.gitlab = { issuerHost: 'gitlab.com', group: 'acme' };
    });
    expect(changed).toBeUndefined();
  });

  it('is none where the entry lives in no environment that names a branch', () => {
    const { changed } = change(({ registry }) => {
      for (const { id, ...entry } of Object.values(registry.services))
        if (!entry.highRisk) registry.services[id] = { ...entry, id, environments: ['dev'] };
    });
    expect(changed).toBeUndefined();
  });

  it('is none where there is no service to copy', () => {
    const { bare } = change();
    expect(firstOnGitlab(bare, { ...platformOf(bare), services: [] })).toBeUndefined();
  });
});
