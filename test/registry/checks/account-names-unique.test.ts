import { entryOf, environmentOf, homesOf, unlock } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('an account holds one environment and has a name of its own', () => {
  it.each<CheckCase>([
    {
      name: 'fails when two placements meet in one name',
      change: (sources) => {
        unlock(sources);
        sources.registry.teams.push({ id: 'pay-eu', title: 'Europe', github: 'pay-eu', deployers: [] });
        sources.environments.environments.push({ ...environmentOf(sources, 'dev'), id: 'eu-dev' });
        entryOf(sources, 'pay').environments.push('eu-dev');
        entryOf(sources, 'network').team = 'pay-eu';
      },
      found: [
        'account pay-eu-dev: must hold one environment, got "dev, eu-dev"; rename one of network, pay, its team or its environment',
      ],
    },
    {
      name: 'fails when the lock gives one account to two environments',
      change: (sources) => {
        homesOf(sources, 'pay').dev = 'pay-prod';
      },
      found: [
        'account pay-prod: must hold one environment, got "prod, dev"; rename one of network, pay, pay-api, pay-site, its team or its environment',
      ],
    },
    {
      name: 'fails when a placement gives the name of an account of the foundation',
      change: (sources) => {
        unlock(sources);
        sources.registry.teams.push({ id: 'log', title: 'Logs', github: 'log', deployers: [] });
        sources.environments.environments.push({ ...environmentOf(sources, 'dev'), id: 'archive' });
        entryOf(sources, 'network').environments = ['archive'];
        entryOf(sources, 'network').team = 'log';
      },
      found: [
        'account log-archive: name of an account for services must not be one of the foundation, got "log-archive"; rename the environment, team or service that it is named after',
      ],
    },
    {
      name: 'passes when nothing is locked',
      change: (sources) => {
        unlock(sources);
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('account-names-unique', change)).toEqual(found);
  });
});
