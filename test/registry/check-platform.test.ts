import { checkSources } from '../../registry/check-platform';
import type { Sources } from '../../registry/load-platform';
import { entryOf, teamOf, unlock } from '../fixtures/change';
import { fixtureSources } from '../fixtures/fixture-sources';
import { fixtureToday } from '../fixtures/fixture-today';
import { singleAccountSources } from '../fixtures/single-account-sources';

const check = (sources: Sources) => checkSources(sources, { today: fixtureToday });

describe('valid sources become a platform', () => {
  it('from the miniature organisation', () => {
    const { platform, findings } = check(fixtureSources());
    expect(findings).toEqual([]);
    expect(platform?.services.map(({ id }) => id)).toEqual(['ledger', 'network', 'pay', 'pay-api', 'pay-site']);
    expect(platform?.accounts.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      'management undefined',
      'platform foundation',
      'security foundation',
      'log-archive foundation',
      'ledger-dev dev',
      'ledger-prod prod',
      'pay-dev dev',
      'pay-prod prod',
      'pay-staging staging',
    ]);
  });

  it('from one account', () => {
    const { platform, findings } = check(singleAccountSources());
    expect(findings).toEqual([]);
    expect(platform?.accounts.map(({ name, environment }) => `${name} ${environment?.id}`)).toEqual(['platform prod']);
    expect(platform?.roles.map(({ name }) => name)).toEqual([
      'pay_test',
      'pay_build',
      'pay_deploy',
      'pay_task',
      'pay_execution',
    ]);
  });

  it('before anything is decided, with accounts that follow the placement', () => {
    const sources = fixtureSources();
    unlock(sources);
    const { platform, findings } = check(sources);
    expect(findings).toEqual([]);
    expect(platform?.accounts.every(({ phase, id }) => phase === 'pending' && id === undefined)).toBe(true);
    expect(platform?.accounts.map(({ name }) => name)).toContain('pay-staging');
  });

  it('with the home where the lock says, after a change of team', () => {
    const sources = fixtureSources();
    entryOf(sources, 'pay').team = 'ledger';
    const { platform } = check(sources);
    const pay = platform?.services.find(({ id }) => id === 'pay');
    expect(pay?.team.id).toBe('ledger');
    expect(pay?.homes.get('prod')?.account.name).toBe('pay-prod');
  });

  it('with ids that every object has', () => {
    const sources = fixtureSources();
    unlock(sources);
    teamOf(sources, 'ledger').id = 'constructor';
    const entry = { ...entryOf(sources, 'ledger'), id: 'constructor', team: 'pay' };
    sources.registry.services = { constructor: entry };
    sources.registry.serviceFiles = ['constructor'];
    sources.environments.environments = sources.environments.environments.map((environment) =>
      environment.id === 'dev' ? { ...environment, id: 'name' } : environment,
    );
    sources.environments.organization.organizationalUnits.push({ id: 'name', holds: 'name' });
    sources.environments.organization.organizationalUnits.splice(3, 1, {
      id: 'workloads',
      units: [
        { id: 'staging', holds: 'staging' },
        { id: 'prod', holds: 'prod' },
      ],
    });
    entry.environments = ['name', 'prod'];
    const { platform, findings } = check(sources);
    expect(findings).toEqual([]);
    expect(platform?.services[0]?.homes.get('name')?.account.name).toBe('constructor-name');
  });
});

it('does not change what it reads', () => {
  const sources = fixtureSources();
  check(sources);
  expect(sources).toEqual(fixtureSources());
});
