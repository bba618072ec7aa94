import { type CheckCase, foundBy } from '../found-by';

describe('the lock lists each stack once, in order', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the order is another',
      change: (sources) => {
        sources.environments.lock.stacks = ['organization', 'bootstrap'];
      },
      found: ['lock: stacks must be in alphabetical order, got "bootstrap"; sort them'],
    },
    {
      name: 'fails when a stack is listed twice',
      change: (sources) => {
        sources.environments.lock.stacks = ['bootstrap', 'bootstrap', 'organization'];
      },
      found: ['lock: stacks must name each stack once, got "bootstrap"; remove the second one'],
    },
    {
      name: 'passes when nothing is listed',
      change: (sources) => {
        sources.environments.lock.stacks = [];
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('lock-stacks', change)).toEqual(found);
  });
});
