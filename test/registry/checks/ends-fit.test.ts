import { accountOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('an end is said once, and only what ends is closed', () => {
  it.each<CheckCase>([
    {
      name: 'fails when an id is retired twice',
      change: (sources) => {
        sources.registry.retired.services.push('invoices');
      },
      found: [
        'retired ids: services must name each id once in registry/retired.ts, got "invoices"; remove the second one',
      ],
    },
    {
      name: 'fails when an account is to be closed that is not retired',
      change: (sources) => {
        sources.registry.retired.close = ['pay-staging'];
      },
      found: [
        'account pay-staging: must be retired before it is closed, got "only in close"; add it to accounts of registry/retired.ts, or remove it from close',
      ],
    },
    {
      name: 'passes when a retired account is to be closed',
      change: (sources) => {
        sources.registry.retired.accounts.push('pay-staging');
        sources.registry.retired.close = ['pay-staging', 'sandbox'];
        accountOf(sources, 'pay-staging').phase = 'suspended';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('ends-fit', change)).toEqual(found);
  });
});
