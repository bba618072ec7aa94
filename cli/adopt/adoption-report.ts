import { plainText } from '../../analysis/words/plain-text';
import { paint } from '../paint';
import { table } from '../table';
import type { Adoption } from './adopt-organization';
import type { ExistingPolicy } from './existing-organization';

/** What was found in an organisation, and what of it is imported, for a person. */
export function adoptionReport(adoption: Adoption): string {
  const { existing, accounts, units, entered, fresh, adopted } = adoption;
  const placeOf = (id: string) =>
    id === existing.root ? 'root' : plainText(existing.units.find((unit) => unit.id === id)?.name ?? id);
  const accountRows = [...accounts].map(([name, { id, name: known, parent }]) => {
    const seen = entered.get(id);
    const looked = typeof seen === 'object' ? seen : undefined;
    return [
      name,
      id,
      plainText(known),
      placeOf(parent),
      Object.keys(adopted.accounts[name]?.oidcProviders ?? {}).join(', ') || '-',
      looked ? String(looked.otherRoles) : '-',
    ];
  });
  const unitRows = [...units].map(([unit, { id, name, parent }]) => [unit, id, plainText(name), placeOf(parent)]);
  const others = existing.policies.filter(({ awsManaged }) => !awsManaged);
  return [
    table(['account', 'id', 'name in AWS', 'stays in', 'OIDC providers', 'other roles'], accountRows),
    '',
    ...(unitRows.length > 0 ? [table(['unit', 'id', 'name in AWS', 'in'], unitRows), ''] : []),
    ...listed('made new, accounts', fresh.accounts),
    ...listed('made new, units', fresh.units),
    ...listed('left alone, accounts', named(adopted.outside.accounts)),
    ...listed('left alone, units', named(adopted.outside.units)),
    ...listed(
      'left alone, guardrails',
      others.map((policy) => policyInWords(policy)),
    ),
    ...listed('left alone, delegated administrators', delegatedElsewhere(adoption)),
    ...bound(adoption),
    '',
    `${paint('green', `${accounts.size} accounts and ${units.size} units`)} of ${existing.id} are imported under their own names; nothing of it is destroyed or replaced`,
  ].join('\n');
}

const listed = (what: string, things: readonly string[]) =>
  things.length === 0 ? [] : [`${what}: ${[...things].sort().join(', ')}`];

const named = (byId: Readonly<Record<string, string>>) =>
  Object.entries(byId).map(([id, name]) => `${plainText(name)} (${id})`);

const policyInWords = ({ name, type, targets }: ExistingPolicy) =>
  `${plainText(name)} (${type === 'SERVICE_CONTROL_POLICY' ? 'SCP' : 'RCP'} on ${targets.length === 0 ? 'nothing' : targets.join(' and ')})`;

function delegatedElsewhere({ existing, accounts }: Adoption): string[] {
  const security = accounts.get('security')?.id;
  return Object.entries(existing.delegated)
    .filter(([, ids]) => security === undefined || !ids.includes(security))
    .map(([service, ids]) => `${service} by ${ids.join(' and ')}`);
}

/** Accounts that nobody adopted, and that the guardrails reach all the same once they are attached. */
function bound({ adopted, existing, units }: Adoption): string[] {
  const outside = Object.keys(adopted.outside.accounts);
  if (outside.length === 0) return [];
  const ours = new Map([...units].map(([unit, { id }]) => [id, unit]));
  const parents = new Map(existing.units.map(({ id, parent }) => [id, parent]));
  const within = existing.accounts
    .filter(({ id }) => outside.includes(id))
    .flatMap(({ id, parent }) => {
      for (let up: string | undefined = parent; up !== undefined; up = parents.get(up)) {
        const unit = ours.get(up);
        if (unit !== undefined) return [`${id} by those of ${unit}`];
      }
      return [];
    });
  return [
    `${paint('yellow', 'bound once the guardrails are attached')}: every account that is left alone, by those of the root${within.length > 0 ? `; ${within.join(', ')}` : ''}`,
  ];
}
