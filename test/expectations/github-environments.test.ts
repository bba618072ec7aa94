import { githubEnvironments } from '../../expectations/github-environments';
import { codecommit } from '../../registry/schema';
import type { TypedSources } from '../fixtures/fixture-sources';
import { fixturePlatform } from './fixture-platform';

const environmentsOf = (repository: string, change?: (sources: TypedSources) => void) =>
  githubEnvironments(fixturePlatform(change)).find((expected) => expected.repository === repository)?.environments;

describe('the environments that must exist on GitHub', () => {
  it('are one for each stage and environment, with the branch of the environment', () => {
    expect(environmentsOf('acme/pay')).toEqual([
      { name: 'dev', branch: null, reviewers: null, reviewerId: null },
      { name: 'dev_test', branch: null, reviewers: null, reviewerId: null },
      { name: 'prod', branch: 'main', reviewers: 'service-deployers-pay', reviewerId: 7005 },
      { name: 'prod_build', branch: 'main', reviewers: null, reviewerId: null },
      { name: 'staging', branch: 'main', reviewers: 'service-deployers-pay', reviewerId: 7005 },
    ]);
  });

  it('are two for a high-risk deployment, with teams that share nobody', () => {
    const names = (environmentsOf('acme/ledger') ?? []).filter(({ reviewers }) => reviewers !== null);
    expect(names).toEqual([
      { name: 'prod', branch: 'main', reviewers: 'confirmers', reviewerId: 7006 },
      { name: 'prod_approval', branch: 'main', reviewers: 'service-deployers-ledger', reviewerId: 7004 },
    ]);
  });

  it.each([
    {
      name: 'before the team has an id',
      change: ({ environments }: TypedSources) => {
        environments.lock.github = undefined;
      },
    },
    {
      name: 'on a plan without reviewers for private repositories',
      change: ({ environments }: TypedSources) => {
        environments.organization.github.plan = 'team';
      },
    },
  ])('have no reviewers $name', ({ change }) => {
    expect(environmentsOf('acme/pay', change)).toContainEqual({
      name: 'prod',
      branch: 'main',
      reviewers: null,
      reviewerId: null,
    });
  });

  it('are five for this repository, all of main but that of pull requests', () => {
    expect(environmentsOf('acme/platform')).toEqual([
      { name: 'drift', branch: 'main', reviewers: null, reviewerId: null },
      { name: 'guardrails-apply', branch: 'main', reviewers: 'guardrails-appliers', reviewerId: 7003 },
      { name: 'main-plan', branch: 'main', reviewers: null, reviewerId: null },
      { name: 'plan', branch: null, reviewers: null, reviewerId: null },
      { name: 'services-apply', branch: 'main', reviewers: 'services-appliers', reviewerId: 7002 },
    ]);
  });

  it('exist before the accounts that they deploy to', () => {
    const pending = environmentsOf('acme/pay', ({ environments }) => {
      environments.lock.accounts['pay-prod'] = { phase: 'pending', environment: 'prod' };
    });
    expect(pending).toContainEqual({
      name: 'prod',
      branch: 'main',
      reviewers: 'service-deployers-pay',
      reviewerId: 7005,
    });
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
