import { unitsOf } from '../accounts';
import type { Finding } from '../finding';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

/**
 * Every environment and the foundation have one organisational unit, and the units `intake` and `suspended` exist.
 *
 * Policies are inherited, so `intake` stands at the top, and a unit that holds something has none above it that does.
 */
export const units: Check = {
  name: 'units',
  run: ({ parsed: { organization, environments } }) => {
    if (organization.manage === 'none') return [];
    const all = unitsOf(organization.organizationalUnits);
    const found = (subject: string, rule: string, got: string, remedy: string): Finding => ({
      check: 'units',
      subject,
      rule,
      got,
      remedy,
    });
    const holdable = ['foundation', ...environments.map(({ id }) => id)];
    const phaseUnits = ['intake', 'suspended'].flatMap((id) => {
      const units = all.filter(({ unit }) => unit.id === id);
      const missing =
        units.length === 0
          ? [found('organization', `organizationalUnits must have a unit ${id}`, 'nothing', 'add it')]
          : [];
      return [
        ...missing,
        ...units.flatMap(({ unit: { holds } }) =>
          holds === undefined
            ? []
            : [found(`unit ${id}`, 'must hold nothing but accounts of its phase', holds, 'give it a unit of its own')],
        ),
      ];
    });
    const held = holdable.flatMap((id) => {
      const holders = all.filter(({ unit }) => unit.holds === id).map(({ unit }) => unit.id);
      const subject = id === 'foundation' ? 'organization' : `environment ${id}`;
      const what = id === 'foundation' ? 'the foundation' : 'it';
      return holders.length === 1
        ? []
        : [
            found(
              subject,
              `exactly one unit must hold ${what}`,
              holders.join(', ') || 'none',
              `set holds: "${id}" on one unit`,
            ),
          ];
    });
    const unknown = all.flatMap(({ unit: { id, holds } }) =>
      holds === undefined || holdable.includes(holds)
        ? []
        : [
            found(
              `unit ${id}`,
              'holds must be an environment or foundation',
              holds,
              suggestion(holds, holdable, 'add the environment'),
            ),
          ],
    );
    const holding = new Set(all.filter(({ unit }) => unit.holds !== undefined).map(({ unit }) => unit.id));
    const nested = all.flatMap(({ unit: { id, holds }, path }) => {
      const above = path.slice(0, -1);
      const outer = above.find((parent) => holding.has(parent));
      if (id === 'intake' && above.length > 0)
        return [found(`unit ${id}`, 'must be at the top level', path.join('/'), 'move it there')];
      return holds !== undefined && outer !== undefined
        ? [
            found(
              `unit ${id}`,
              'must not be inside a unit that holds something, whose policies it would inherit',
              outer,
              'move it beside that unit',
            ),
          ]
        : [];
    });
    return [...phaseUnits, ...held, ...unknown, ...nested];
  },
};
