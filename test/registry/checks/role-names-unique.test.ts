import { containerOnEcs } from '../../../registry/schema';
import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe("a role's name is used once in an account", () => {
  it.each<CheckCase>([
    {
      name: 'fails when an entry adds a runtime role that its profile has',
      change: (sources) => {
        entryOf(sources, 'pay').environments = ['dev'];
        entryOf(sources, 'pay').pipeline = containerOnEcs({ cluster: 'main', runtimes: { task: 'ecs-tasks' } });
      },
      found: ['service pay: role name must be used once in account pay-dev, got "pay_task"; rename the runtime role'],
    },
    {
      name: 'passes when an entry adds another',
      change: (sources) => {
        entryOf(sources, 'pay').pipeline = containerOnEcs({ cluster: 'main', runtimes: { migration: 'ecs-tasks' } });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('role-names-unique', change)).toEqual(found);
  });
});
