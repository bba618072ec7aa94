import { homesOf } from '../../fixtures/change';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { type CheckCase, foundBy } from '../found-by';

describe('every locked account has a reason to be there', () => {
  it.each<CheckCase>([
    {
      name: 'fails when nobody asks for an account',
      change: (sources) => {
        sources.environments.lock.accounts['pay-dv'] = { phase: 'active', id: '200000000009', environment: 'dev' };
      },
      found: [
        'lock account pay-dv: must be an account of the foundation, of a home, a team, a service or an environment, got "pay-dv"; use "pay-dev" or remove it from environments/lock.json',
      ],
    },
    {
      name: 'fails when the name is like no other',
      change: (sources) => {
        sources.environments.lock.accounts.warehouse = { phase: 'active', id: '200000000009', environment: 'dev' };
      },
      found: [
        'lock account warehouse: must be an account of the foundation, of a home, a team, a service or an environment, got "warehouse"; remove it from environments/lock.json',
      ],
    },
    {
      name: 'fails when its name says another environment than it holds',
      change: (sources) => {
        sources.environments.lock.accounts['next-prod'] = { phase: 'pending', environment: 'dev' };
      },
      found: [
        'lock account next-prod: must be an account of the foundation, of a home, a team, a service or an environment, got "next-prod"; use "pay-prod" or remove it from environments/lock.json',
      ],
    },
    {
      name: 'passes when its name says the environment that it holds, so that services can move there',
      change: (sources) => {
        sources.environments.lock.accounts['next-dev'] = { phase: 'pending', environment: 'dev' };
      },
      found: [],
    },
    {
      name: 'passes when the account is that of a retired team and environment',
      change: (sources) => {
        sources.environments.lock.accounts['billing-qa'] = {
          phase: 'suspended',
          id: '200000000009',
          environment: 'qa',
        };
      },
      found: [],
    },
    {
      name: 'passes when a home names an account that was there before',
      change: (sources) => {
        sources.environments.lock.accounts.legacy = { phase: 'active', id: '200000000009', environment: 'staging' };
        homesOf(sources, 'pay').staging = 'legacy';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('lock-accounts-known', change)).toEqual(found);
  });

  it.each<CheckCase>([
    {
      name: 'fails when there is an account of a foundation that is not managed',
      change: (sources) => {
        sources.environments.lock.accounts.security = { phase: 'active', id: '300000000002' };
      },
      found: [
        'lock account security: must be an account of the foundation, of a home, a team, a service or an environment, got "security"; remove it from environments/lock.json',
      ],
    },
  ])('with one account: $name', ({ change, found }) => {
    expect(foundBy('lock-accounts-known', change, singleAccountSources())).toEqual(found);
  });
});
