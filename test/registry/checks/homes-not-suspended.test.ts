import { accountOf, entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('no service lives in a suspended account', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the account of a home is suspended',
      change: (sources) => {
        accountOf(sources, 'pay-staging').phase = 'suspended';
      },
      found: [
        'service pay: account in staging must not be suspended, got "pay-staging"; move the service, or remove the environment from its entry first',
      ],
    },
    {
      name: 'passes when the account is empty',
      change: (sources) => {
        accountOf(sources, 'pay-staging').phase = 'suspended';
        entryOf(sources, 'pay').environments = ['dev', 'prod'];
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('homes-not-suspended', change)).toEqual(found);
  });
});
