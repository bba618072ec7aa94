import { type CheckCase, foundBy } from '../found-by';

describe('a stack is retired once', () => {
  it.each<CheckCase>([
    {
      name: 'fails when a stack is listed twice',
      change: (sources) => {
        sources.environments.retiredStacks.push(...sources.environments.retiredStacks);
      },
      found: [
        'retired stack services-sandbox: must be listed once in environments/retired.ts, got "services-sandbox"; keep the entry with the latest evidence',
      ],
    },
    {
      name: 'passes when another stack is retired too',
      change: (sources) => {
        sources.environments.retiredStacks.push(
          ...sources.environments.retiredStacks.map((retired) => ({ ...retired, stack: 'baseline-sandbox' })),
        );
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('retired-stacks-fit', change)).toEqual(found);
  });
});
