import { entryOf, homesOf, unlock } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a business-critical service is alone in its accounts', () => {
  it.each<CheckCase>([
    {
      name: 'fails when a team of the same name places another service there',
      change: (sources) => {
        unlock(sources);
        Object.assign(entryOf(sources, 'network'), { team: 'ledger', environments: ['dev'] });
      },
      found: [
        'service ledger: account ledger-dev of a business-critical service must hold no other service, got "network"; rename the service if it has the name of a team, or move one of the homes',
      ],
    },
    {
      name: 'fails when the lock places another service there',
      change: (sources) => {
        homesOf(sources, 'pay').prod = 'ledger-prod';
      },
      found: [
        'service ledger: account ledger-prod of a business-critical service must hold no other service, got "pay"; rename the service if it has the name of a team, or move one of the homes',
      ],
    },
    {
      name: 'passes when neither is business-critical',
      change: (sources) => {
        homesOf(sources, 'pay').prod = 'ledger-prod';
        entryOf(sources, 'ledger').criticality = 'standard';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('business-critical-alone', change)).toEqual(found);
  });
});
