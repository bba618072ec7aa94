import { unitsOf } from '../accounts';
import type { Finding } from '../finding';
import { repeated } from '../repeated';
import type { Check } from './check';

/** Every id, and every GitHub team, belongs to one service, team, environment or unit. */
export const idsUnique: Check = {
  name: 'ids-unique',
  run: ({ parsed: { organization, environments, teams, services } }) => {
    const twice = (
      kind: string,
      values: readonly string[],
      rule = 'id must be used once',
      remedy = 'give one another id',
    ) =>
      repeated(values).map((got): Finding => ({ check: 'ids-unique', subject: `${kind} ${got}`, rule, got, remedy }));
    return [
      ...twice(
        'service',
        Object.values(services).map(({ id }) => id),
      ),
      ...twice(
        'team',
        teams.map(({ id }) => id),
      ),
      ...twice(
        'GitHub team',
        teams.map(({ github }) => github),
        'must belong to one team',
        'give each team a GitHub team of its own',
      ),
      ...twice(
        'environment',
        environments.map(({ id }) => id),
      ),
      ...twice(
        'unit',
        unitsOf(organization.organizationalUnits).map(({ unit }) => unit.id),
      ),
    ];
  },
};
