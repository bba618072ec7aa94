import { accountOf, homesOf } from '../../fixtures/change';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { type CheckCase, foundBy } from '../found-by';

describe('a home in the lock is that of a service in an account of its environment', () => {
  it.each<CheckCase>([
    {
      name: 'passes when the service is unknown, which ids-not-renamed explains',
      change: (sources) => {
        sources.environments.lock.homes['pay-apis'] = { dev: 'gone-dev' };
      },
      found: [],
    },
    {
      name: 'passes when the account of an environment that the service has left is retired and gone',
      change: (sources) => {
        homesOf(sources, 'pay-api').staging = 'sandbox';
      },
      found: [],
    },
    {
      name: 'fails when the environment is unknown',
      change: (sources) => {
        homesOf(sources, 'pay').stagin = 'pay-staging';
      },
      found: [
        'lock home pay: environment must be one of environments/, got "stagin"; use "staging" or remove the home',
      ],
    },
    {
      name: 'fails when the account is unknown',
      change: (sources) => {
        homesOf(sources, 'pay').dev = 'pay-dv';
      },
      found: ['lock home pay: account in dev must be one of the lock, got "pay-dv"; use "pay-dev" or add the account'],
    },
    {
      name: 'fails when the account is one of the foundation',
      change: (sources) => {
        homesOf(sources, 'pay').dev = 'security';
      },
      found: [
        'lock home pay: account in dev must not be one of the foundation, got "security"; choose an account of that environment',
      ],
    },
    {
      name: 'fails when the account holds another environment',
      change: (sources) => {
        homesOf(sources, 'pay').dev = 'pay-prod';
      },
      found: [
        'lock home pay: account in dev must hold that environment, got "pay-prod (prod)"; choose an account of that environment',
      ],
    },
    {
      name: 'passes when the service is retired',
      change: (sources) => {
        sources.environments.lock.homes.invoices = { dev: 'gone-dev' };
      },
      found: [],
    },
    {
      name: 'passes when the environment is retired',
      change: (sources) => {
        homesOf(sources, 'pay').qa = 'pay-dev';
        sources.environments.lock.accounts['pay-qa'] = { phase: 'suspended', id: '200000000009', environment: 'qa' };
        homesOf(sources, 'pay').qa = 'pay-qa';
      },
      found: [],
    },
    {
      name: 'passes when a home is not decided yet',
      change: (sources) => {
        delete homesOf(sources, 'pay').dev;
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('lock-homes', change)).toEqual(found);
  });

  it.each<CheckCase>([
    {
      name: 'fails when a home is not given',
      change: (sources) => {
        delete homesOf(sources, 'pay').prod;
      },
      found: [
        'lock home pay: account in prod must be given with manage "none", got "nothing"; add the home to environments/lock.json',
      ],
    },
    {
      name: "fails when the platform's account holds no environment",
      change: (sources) => {
        delete accountOf(sources, 'platform').environment;
      },
      found: [
        'lock home pay: account in prod must hold that environment, got "platform (no environment)"; choose an account of that environment',
      ],
    },
    { name: "passes when the home is the platform's account", change: () => {}, found: [] },
  ])('with one account: $name', ({ change, found }) => {
    expect(foundBy('lock-homes', change, singleAccountSources())).toEqual(found);
  });
});
