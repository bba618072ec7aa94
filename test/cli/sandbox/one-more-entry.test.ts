import { oneMoreEntry } from '../../../cli/sandbox/one-more-entry';
import { unexpectedChanges } from '../../../cli/sandbox/unexpected-changes';
import { checkSources } from '../../../registry/check-platform';
import { formatFinding } from '../../../registry/finding';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';

const platformOf = (sources: Parameters<typeof checkSources>[0]) => {
  const { platform, findings } = checkSources(sources, { today: fixtureToday });
  if (!platform) throw new Error(findings.map(formatFinding).join('\n'));
  return platform;
};

describe('one more entry', () => {
  const { serviceFiles: _, ...registry } = fixtureSources().registry;
  const sources = { ...fixtureSources(), registry };
  const platform = platformOf(sources);

  it('is valid, with a repository of its own, and lives where its model does', () => {
    const more = oneMoreEntry(sources, platform);
    const added = platformOf(more?.sources ?? sources).services.find(({ id }) => id === 'one-more');
    expect(added?.entry.repository).toMatchObject({ name: 'acme/one-more', id: 5006 });
    expect([...(added?.homes.values() ?? [])].map(({ account }) => account.name)).toEqual(['pay-dev', 'pay-prod']);
    expect(more?.stacks).toEqual(['github-organization', 'github-pay', 'services-pay-dev', 'services-pay-prod']);
  });

  it('leaves the sources as they were', () => {
    oneMoreEntry(sources, platform);
    expect(sources.registry.services).not.toHaveProperty('one-more');
    expect(sources.environments.lock.homes).not.toHaveProperty('one-more');
  });

  it('is none where there is no service to copy', () => {
    expect(oneMoreEntry(sources, { ...platform, services: [] })).toBeUndefined();
  });
});

describe('the plan of one more entry', () => {
  const create = (address: string) => ({ address, action: 'create' });

  it('may create what is its own', () => {
    expect(
      unexpectedChanges('services-pay-dev', 'one-more', [
        create('aws_iam_role.one-more_deploy'),
        create('aws_ecr_repository.one-more_app'),
      ]),
    ).toEqual([]);
  });

  it.each([
    { name: 'creates what is another’s', change: create('aws_iam_role.pay_deploy') },
    { name: 'creates what is of a prefix twin', change: create('aws_iam_role.one-more-time_deploy') },
    { name: 'updates its own', change: { address: 'aws_iam_role.one-more_deploy', action: 'update' } },
    { name: 'destroys anything', change: { address: 'aws_iam_role.one-more_deploy', action: 'delete' } },
    { name: 'changes an output', change: { address: 'output.account_ids', action: 'update' } },
  ])('fails when it $name', ({ change }) => {
    expect(
      unexpectedChanges('services-pay-dev', 'one-more', [create('aws_iam_role.one-more_deploy'), change]).map(
        formatFinding,
      ),
    ).toEqual([
      `stack services-pay-dev: one more entry must only create what is of one-more, got "${change.action} ${change.address}"; find out what else depends on it`,
    ]);
  });

  it('fails when it does nothing', () => {
    expect(unexpectedChanges('services-pay-dev', 'one-more', [])).toHaveLength(1);
  });
});
