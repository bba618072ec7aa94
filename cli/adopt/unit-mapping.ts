import type { Adopted } from '../../environments/adopted-schema';
import type { OrganizationalUnit } from '../../environments/schema';
import { unitsOf } from '../../registry/accounts';
import type { Finding } from '../../registry/finding';
import { suggestion } from '../../registry/schema-findings';
import type { ExistingOrganization, ExistingUnit } from './existing-organization';

export type UnitMappingInput = {
  readonly existing: ExistingOrganization;
  readonly said: ReadonlyMap<string, string>;
  readonly units: readonly OrganizationalUnit[];
  readonly adopted: Adopted['units'];
};

/**
 * Which units of an organisation are which of the data: those that were adopted before, what a person said, and those that
 * have the same name in the same place, because AWS makes no second one there. The others of the data are made new.
 *
 * @returns findings where a unit would stand inside one whose policies it must not inherit.
 */
export function unitMapping({ existing, said, units, adopted }: UnitMappingInput): {
  mapping: ReadonlyMap<string, ExistingUnit>;
  findings: Finding[];
} {
  const byId = new Map(existing.units.map((unit) => [unit.id, unit]));
  const known = unitsOf(units);
  const ids = known.map(({ unit }) => unit.id);
  const mapping = new Map<string, ExistingUnit>();
  const findings: Finding[] = [];
  const found = (unit: string, rule: string, got: string, remedy: string) => {
    findings.push({ check: 'adopt', subject: `unit ${unit}`, rule, got, remedy });
  };
  for (const id of said.keys())
    if (!ids.includes(id)) found(id, 'must be one of organizationalUnits', id, suggestion(id, ids, 'correct the name'));

  for (const { unit, path } of known) {
    const above = path.at(-2);
    const place = above === undefined ? existing.root : mapping.get(above)?.id;
    const chosen = said.get(unit.id) ?? adopted[unit.id]?.id;
    const one = chosen === undefined ? existing.units.find(isHere(unit.id, place)) : byId.get(chosen);
    if (chosen !== undefined && one === undefined)
      found(unit.id, 'must be a unit of this organisation', chosen, 'correct the id');
    if (one !== undefined) mapping.set(unit.id, one);
  }

  const names = new Map([...mapping].map(([name, { id }]) => [id, name]));
  for (const [name, unit] of mapping) {
    const twin = names.get(unit.id);
    if (twin !== undefined && twin !== name)
      found(name, 'must be a unit of its own', `${unit.id}, which is ${twin} too`, 'choose another');
    const allowed = known.find(({ unit: { id } }) => id === name)?.path ?? [];
    for (let up = byId.get(unit.parent); up !== undefined; up = byId.get(up.parent)) {
      const outer = names.get(up.id);
      if (outer !== undefined && !allowed.includes(outer))
        found(name, 'must not be inside a unit whose policies it would inherit', outer, 'choose another, or none');
    }
  }
  return { mapping, findings };
}

const isHere = (name: string, place: string | undefined) => (unit: ExistingUnit) =>
  place !== undefined && unit.parent === place && unit.name.toLowerCase() === name;
