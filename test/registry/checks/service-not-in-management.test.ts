import { entryOf, environmentOf, homesOf, unlock } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('no service lives in the management account', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the lock places one there',
      change: (sources) => {
        homesOf(sources, 'pay').prod = 'management';
      },
      found: [
        'service pay: account in prod must not be the management account, which SCPs and RCPs do not bind, got "management"; choose an account of that environment',
      ],
    },
    {
      name: 'fails when the placement places one there',
      change: (sources) => {
        unlock(sources);
        sources.environments.organization.placement = 'per-environment';
        sources.environments.environments.push({ ...environmentOf(sources, 'dev'), id: 'management' });
        entryOf(sources, 'pay').environments.push('management');
      },
      found: [
        'service pay: account in management must not be the management account, which SCPs and RCPs do not bind, got "management"; choose an account of that environment',
      ],
    },
    {
      name: 'passes when the placement gives a longer name',
      change: (sources) => {
        unlock(sources);
        sources.environments.environments.push({ ...environmentOf(sources, 'dev'), id: 'management' });
        entryOf(sources, 'pay').environments.push('management');
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('service-not-in-management', change)).toEqual(found);
  });
});
