import type { Adopted } from '../../environments/adopted-schema';
import type { Lock } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import type { Account } from '../../registry/platform';
import { suggestion } from '../../registry/schema-findings';
import type { ExistingMember, ExistingOrganization } from './existing-organization';

export type AccountMappingInput = {
  readonly existing: ExistingOrganization;
  /** Ids by name, as a person said them. */
  readonly said: ReadonlyMap<string, string>;
  /** The accounts that the registry asks for. */
  readonly wanted: readonly Pick<Account, 'name'>[];
  readonly lock: Lock;
  readonly adopted: Adopted;
};

/**
 * Which accounts of an organisation are which of the registry: those that were adopted before, the management account, and
 * what a person said. Everything else is left alone.
 *
 * @returns findings where the same account, or the same name, would be two.
 */
export function accountMapping({ existing, said, wanted, lock, adopted }: AccountMappingInput): {
  mapping: ReadonlyMap<string, ExistingMember>;
  findings: Finding[];
} {
  const members = new Map(existing.accounts.map((member) => [member.id, member]));
  const names = wanted.map(({ name }) => name);
  const findings: Finding[] = [];
  const found = (name: string, rule: string, got: string, remedy: string) => {
    findings.push({ check: 'adopt', subject: `account ${name}`, rule, got, remedy });
  };
  const all = new Map([
    ...Object.entries(adopted.accounts).map(([name, { id }]): [string, string] => [name, id]),
    ['management', existing.management],
    ...said,
  ]);
  const mapping = new Map<string, ExistingMember>();
  const taken = new Map(Object.entries(lock.accounts).flatMap(([name, { id }]) => (id ? [[id, name] as const] : [])));
  for (const [name, id] of all) {
    const member = members.get(id);
    const locked = Object.hasOwn(lock.accounts, name) ? lock.accounts[name]?.id : undefined;
    const other = taken.get(id);
    if (!names.includes(name))
      found(name, 'must be one that the registry asks for', name, suggestion(name, names, 'correct the name'));
    else if (member === undefined)
      found(name, 'must be in this organisation', id, 'invite it first, or correct the id');
    else if (member.status !== 'ACTIVE')
      found(name, 'must be active to be adopted', member.status, 'leave it out, or wait until it is');
    else if (name === 'management' && id !== existing.management)
      found(name, `must be ${existing.management}, which pays for the organisation`, id, 'leave it out');
    else if (locked !== undefined && locked !== id)
      found(name, `its locked id must stay ${locked}`, id, 'correct the id');
    else if (other !== undefined && other !== name)
      found(name, 'must be an account that has no other name', `${id}, which is ${other}`, 'choose another');
    else {
      taken.set(id, name);
      mapping.set(name, member);
    }
  }
  return { mapping, findings };
}
