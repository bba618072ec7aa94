import { accountOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a retired id is never used again', () => {
  it.each<CheckCase>([
    {
      name: 'fails when a service has the id of a retired one',
      change: (sources) => {
        sources.registry.retired.services.push('pay');
      },
      found: ['service pay: id must not be one of registry/retired.ts, got "pay"; choose an id that was never used'],
    },
    {
      name: 'fails when a team has the id of a retired one',
      change: (sources) => {
        sources.registry.retired.teams.push('pay');
      },
      found: ['team pay: id must not be one of registry/retired.ts, got "pay"; choose an id that was never used'],
    },
    {
      name: 'fails when an environment has the id of a retired one',
      change: (sources) => {
        sources.registry.retired.environments.push('staging');
      },
      found: [
        'environment staging: id must not be one of registry/retired.ts, got "staging"; choose an id that was never used',
      ],
    },
    {
      name: 'fails when an account has the name of a retired one',
      change: (sources) => {
        sources.registry.retired.accounts.push('pay-staging');
      },
      found: [
        'account pay-staging: id must not be one of registry/retired.ts, got "pay-staging"; choose an id that was never used',
      ],
    },
    {
      name: 'passes when the account waits to be closed',
      change: (sources) => {
        sources.registry.retired.accounts.push('pay-staging');
        accountOf(sources, 'pay-staging').phase = 'suspended';
      },
      found: [],
    },
    {
      name: 'passes when a service has the id of a retired team',
      change: (sources) => {
        sources.registry.retired.teams.push('network');
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('ids-not-retired', change)).toEqual(found);
  });
});
