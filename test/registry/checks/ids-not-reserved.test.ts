import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('an id is not one that AWS or the platform uses', () => {
  it.each<CheckCase>([
    {
      name: 'fails when a service is called as what the platform owns',
      change: (sources) => {
        entryOf(sources, 'pay').id = 'platform';
      },
      found: [
        'service platform: id must not be reserved: it is the name of what the platform itself owns, got "platform"; choose another id',
      ],
    },
    {
      name: 'fails when a service is called as the default of a tag',
      change: (sources) => {
        entryOf(sources, 'pay').id = 'none';
      },
      found: [
        'service none: id must not be reserved: it stands for a role that no service owns, got "none"; choose another id',
      ],
    },
    {
      name: 'passes when an id only begins with a reserved word',
      change: (sources) => {
        entryOf(sources, 'pay').id = 'platform-metrics';
      },
      found: [],
    },
    {
      name: 'passes when an id is a word that every object knows',
      change: (sources) => {
        entryOf(sources, 'pay').id = 'constructor';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('ids-not-reserved', change)).toEqual(found);
  });
});
