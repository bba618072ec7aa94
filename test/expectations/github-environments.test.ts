import { githubEnvironments } from '../../expectations/github-environments';
import { codecommit } from '../../registry/schema';
import type { TypedSources } from '../fixtures/fixture-sources';
import { fixturePlatform } from './fixture-platform';

const environmentsOf = (repository: string, change?: (sources: TypedSources) => void) =>
  githubEnvironments(fixturePlatform(change)).find((expected) => expected.repository === repository)?.environments;

describe('the environments that must exist on GitHub', () => {
  it('are one for each stage and environment, with the branch of the environment', () => {
    expect(environmentsOf('acme/pay')).toEqual([
      { name: 'dev', branch: null },
      { name: 'dev_test', branch: null },
      { name: 'prod', branch: 'main' },
      { name: 'prod_build', branch: 'main' },
      { name: 'staging', branch: 'main' },
    ]);
  });

  it('are five for this repository, all of main but that of pull requests', () => {
    expect(environmentsOf('acme/platform')).toEqual([
      { name: 'drift', branch: 'main' },
      { name: 'guardrails-apply', branch: 'main' },
      { name: 'main-plan', branch: 'main' },
      { name: 'plan', branch: null },
      { name: 'services-apply', branch: 'main' },
    ]);
  });

  it('exist before the accounts that they deploy to', () => {
    const pending = environmentsOf('acme/pay', ({ environments }) => {
      environments.lock.accounts['pay-prod'] = { phase: 'pending', environment: 'prod' };
    });
    expect(pending).toContainEqual({ name: 'prod', branch: 'main' });
  });

  it('are none where the code is not on GitHub', () => {
    const elsewhere = githubEnvironments(
      fixturePlatform(({ registry }) => {
        const { network } = registry.services;
        if (network) registry.services.network = { ...network, repository: codecommit('network') };
      }),
    );
    expect(elsewhere.map(({ repository }) => repository)).toEqual([
      'acme/ledger',
      'acme/pay',
      'acme/pay-api',
      'acme/pay-site',
      'acme/platform',
    ]);
  });
});
