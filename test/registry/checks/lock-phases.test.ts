import { accountOf } from '../../fixtures/change';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { type CheckCase, foundBy } from '../found-by';

describe('an account has what its phase needs', () => {
  it.each<CheckCase>([
    {
      name: 'fails when a pending account has an id',
      change: (sources) => {
        accountOf(sources, 'pay-dev').phase = 'pending';
      },
      found: [
        'lock account pay-dev: must have no id while it is pending, got "200000000003"; set its phase to intake or remove the id',
      ],
    },
    {
      name: 'fails when an active account has no id',
      change: (sources) => {
        delete accountOf(sources, 'pay-dev').id;
      },
      found: [
        'lock account pay-dev: must have an id in the phase active, got "nothing"; add the id or set its phase to pending',
      ],
    },
    {
      name: 'fails when an account of the foundation holds an environment',
      change: (sources) => {
        accountOf(sources, 'platform').environment = 'dev';
      },
      found: [
        'lock account platform: must hold no environment, as part of the foundation, got "dev"; remove its environment',
      ],
    },
    {
      name: 'fails when an account of the foundation is suspended',
      change: (sources) => {
        accountOf(sources, 'security').phase = 'suspended';
      },
      found: [
        'lock account security: phase must not be suspended, as part of the foundation, got "suspended"; set it to active',
      ],
    },
    {
      name: 'fails when an account of services holds no environment',
      change: (sources) => {
        delete accountOf(sources, 'pay-dev').environment;
      },
      found: ['lock account pay-dev: must hold an environment, got "nothing"; add the environment that it holds'],
    },
    {
      name: 'fails when an account holds an unknown environment',
      change: (sources) => {
        accountOf(sources, 'pay-dev').environment = 'deb';
      },
      found: [
        'lock account pay-dev: environment must be one of environments/, got "deb"; use "dev" or add the environment',
      ],
    },
    {
      name: 'fails when an account in use holds a retired environment',
      change: (sources) => {
        accountOf(sources, 'pay-dev').environment = 'qa';
      },
      found: ['lock account pay-dev: environment must be one of environments/, got "qa"; add the environment'],
    },
    {
      name: 'fails when the account of a retired environment still has its stacks',
      change: (sources) => {
        sources.environments.lock.accounts['pay-qa'] = { phase: 'suspended', id: '200000000009', environment: 'qa' };
      },
      found: ['lock account pay-qa: environment must be one of environments/, got "qa"; add the environment'],
    },
    {
      name: 'passes when the account of a retired environment waits to be closed',
      change: (sources) => {
        sources.environments.retiredStacks.push({
          stack: 'baseline-pay-qa',
          evidence: { resources: 0, serial: 3, run: 'https://github.com/acme/platform/actions/runs/2' },
        });
        sources.environments.lock.accounts['pay-qa'] = { phase: 'suspended', id: '200000000009', environment: 'qa' };
      },
      found: [],
    },
    {
      name: 'passes when an account has just been made',
      change: (sources) => {
        accountOf(sources, 'pay-dev').phase = 'intake';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('lock-phases', change)).toEqual(found);
  });

  it.each<CheckCase>([
    {
      name: 'fails when the account has not been made, which nobody will do',
      change: (sources) => {
        accountOf(sources, 'platform').phase = 'intake';
      },
      found: [
        'lock account platform: phase must be active with manage "none", got "intake"; give its id and set it to active',
      ],
    },
    { name: 'passes when the platform holds an environment', change: () => {}, found: [] },
  ])('with one account: $name', ({ change, found }) => {
    expect(foundBy('lock-phases', change, singleAccountSources())).toEqual(found);
  });
});
