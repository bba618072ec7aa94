import { environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('production is scoped', () => {
  it.each<CheckCase>([
    {
      name: 'fails when production is broad',
      change: (sources) => {
        environmentOf(sources, 'prod').posture = 'broad';
      },
      found: ['environment prod: posture must be scoped in production, got "broad"; set posture to scoped'],
    },
    {
      name: 'passes when an environment for tests is broad',
      change: (sources) => {
        environmentOf(sources, 'staging').posture = 'broad';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('production-scoped', change)).toEqual(found);
  });
});
