import { environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('only a broad environment takes any ref', () => {
  it.each<CheckCase>([
    {
      name: 'fails when a scoped environment takes any ref',
      change: (sources) => {
        environmentOf(sources, 'staging').deployFrom = 'any-ref';
      },
      found: [
        'environment staging: deployFrom must be a branch in a scoped environment, got "any-ref"; give the branch that it deploys from',
      ],
    },
    {
      name: 'fails when production takes any ref',
      change: (sources) => {
        Object.assign(environmentOf(sources, 'prod'), { deployFrom: 'any-ref', posture: 'broad' });
      },
      found: [
        'environment prod: deployFrom must be a branch in production, got "any-ref"; give the branch that it deploys from',
      ],
    },
    {
      name: 'passes when a broad environment does',
      change: (sources) => {
        environmentOf(sources, 'staging').deployFrom = 'any-ref';
        environmentOf(sources, 'staging').posture = 'broad';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('any-ref-only-broad', change)).toEqual(found);
  });
});
