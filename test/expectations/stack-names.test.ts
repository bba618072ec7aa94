import { stackNames } from '../../expectations/stack-names';
import { fixtureSources } from '../fixtures/fixture-sources';
import { singleAccountSources } from '../fixtures/single-account-sources';
import { fixturePlatform } from './fixture-platform';

describe('the stacks that the output must hold', () => {
  it('are those of the organisation, of each account with an id and of each team', () => {
    const services = ['ledger-dev', 'ledger-prod', 'pay-dev', 'pay-prod', 'pay-staging'];
    const foundation = ['log-archive', 'security'];
    expect(stackNames(fixturePlatform())).toEqual([
      ...[...services, ...foundation, 'management', 'platform'].map((name) => `baseline-${name}`).sort(),
      'bootstrap',
      'github-ledger',
      'github-organization',
      'github-pay',
      ...[...services, ...foundation].map((name) => `identity-${name}`).sort(),
      'management',
      'organization',
      ...services.map((name) => `services-${name}`),
    ]);
  });

  it('stay when the last service of an account and of a team is gone', () => {
    const without = fixtureSources();
    delete without.registry.services.ledger;
    expect(stackNames(fixturePlatform(undefined, without))).toEqual(stackNames(fixturePlatform()));
  });

  it('are three while every id is pending, and those of the teams', () => {
    const platform = fixturePlatform(({ environments: { lock } }) => {
      for (const account of Object.values(lock.accounts)) Object.assign(account, { phase: 'pending', id: undefined });
    });
    expect(stackNames(platform)).toEqual([
      'bootstrap',
      'github-ledger',
      'github-organization',
      'github-pay',
      'management',
      'organization',
    ]);
  });

  it('are those of one account where no organisation is managed', () => {
    expect(stackNames(fixturePlatform(undefined, singleAccountSources()))).toEqual([
      'baseline-platform',
      'bootstrap',
      'github-organization',
      'github-pay',
      'services-platform',
    ]);
  });
});
