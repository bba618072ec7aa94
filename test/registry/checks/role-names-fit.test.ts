import { serverless } from '../../../registry/schema';
import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe("a role's name is as long as IAM allows", () => {
  it.each<CheckCase>([
    {
      name: 'fails when the name has 65 characters',
      change: (sources) => {
        entryOf(sources, 'pay').environments = ['dev'];
        entryOf(sources, 'pay').id = `a${'b'.repeat(39)}`;
        entryOf(sources, 'pay').pipeline = serverless({ runtimes: { [`c${'d'.repeat(23)}`]: 'lambda' } });
      },
      found: [
        'service abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: role abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb_cddddddddddddddddddddddd in dev must have at most 64 characters, got "65"; shorten the service id or the name of the runtime role',
      ],
    },
    {
      name: 'passes when the name has 64 characters',
      change: (sources) => {
        entryOf(sources, 'pay').environments = ['dev'];
        entryOf(sources, 'pay').id = `a${'b'.repeat(39)}`;
        entryOf(sources, 'pay').pipeline = serverless({ runtimes: { [`c${'d'.repeat(22)}`]: 'lambda' } });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('role-names-fit', change)).toEqual(found);
  });
});
