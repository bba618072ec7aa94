import type { Adopted } from '../../environments/adopted-schema';
import type { Lock } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import type { Parsed } from '../../registry/load-platform';
import { resolvePlatform } from '../../registry/resolve-platform';
import { accountMapping } from './account-mapping';
import type { AdoptClients } from './adopt-clients';
import { adoptionOf } from './adoption-of';
import { enterAccounts } from './enter-accounts';
import type { ExistingMember, ExistingOrganization, ExistingUnit } from './existing-organization';
import type { EnteredAccount } from './read-account';
import { readOrganization } from './read-organization';
import { unitMapping } from './unit-mapping';

export type AdoptOptions = {
  readonly parsed: Parsed;
  readonly clients: AdoptClients;
  /** Ids by name, as a person said them. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** A role that may be taken in each account. */
  readonly role: string;
  readonly unseen: boolean;
  /** Asks which accounts are which, of those that nothing says yet. */
  readonly ask: (names: readonly string[], from: readonly ExistingMember[]) => Promise<ReadonlyMap<string, string>>;
};

/** What an organisation is, and what of it would be adopted. */
export type Adoption = {
  readonly existing: ExistingOrganization;
  readonly accounts: ReadonlyMap<string, ExistingMember>;
  readonly units: ReadonlyMap<string, ExistingUnit>;
  readonly entered: ReadonlyMap<string, EnteredAccount | string>;
  /** Accounts and units of the data that are made new. */
  readonly fresh: { readonly accounts: readonly string[]; readonly units: readonly string[] };
  readonly adopted: Adopted;
  readonly lock: Lock;
  readonly findings: readonly Finding[];
};

/** Reads an existing organisation and says what environment data it becomes. Nothing is written, here or in AWS. */
export async function adoptOrganization(options: AdoptOptions): Promise<Adoption> {
  const { parsed, clients, role, unseen, ask } = options;
  const { lock, adopted, organization } = parsed;
  const existing = await readOrganization(clients.organizations, await clients.caller());
  const platform = resolvePlatform(parsed);
  const wanted = platform.accounts;

  const open = wanted.filter(({ name, kind, id }) => kind !== 'management' && !id && !options.accounts.has(name));
  const used = new Set([...options.accounts.values(), ...wanted.flatMap(({ id }) => id ?? []), existing.management]);
  const free = existing.accounts.filter(({ id, status }) => status === 'ACTIVE' && !used.has(id));
  const answers =
    open.length > 0 && free.length > 0
      ? await ask(
          open.map(({ name }) => name),
          free,
        )
      : [];
  const said = new Map([...options.accounts, ...answers]);

  const byAccount = accountMapping({ existing, said, wanted, lock, adopted });
  const byUnit = unitMapping({
    existing,
    said: options.units,
    units: organization.organizationalUnits,
    adopted: adopted.units,
  });
  const unknown = [...byAccount.mapping].flatMap(([name, member]) =>
    Object.hasOwn(adopted.accounts, name) ? [] : [member],
  );
  const entered = await enterAccounts(unknown, clients, { management: existing.management, role });
  const adoption = adoptionOf({
    existing,
    accounts: byAccount.mapping,
    units: byUnit.mapping,
    entered,
    unseen,
    wanted,
    lock,
    adopted,
  });
  const findings = [...byAccount.findings, ...byUnit.findings, ...adoption.findings];
  return {
    existing,
    accounts: byAccount.mapping,
    units: byUnit.mapping,
    entered,
    fresh: {
      accounts: wanted.filter(({ name, id }) => !id && !byAccount.mapping.has(name)).map(({ name }) => name),
      units: unitNames(organization.organizationalUnits).filter((unit) => !byUnit.mapping.has(unit)),
    },
    // As a whole or not at all.
    adopted: findings.length > 0 ? adopted : adoption.adopted,
    lock: findings.length > 0 ? lock : adoption.lock,
    findings,
  };
}

const unitNames = (units: Parsed['organization']['organizationalUnits']): string[] =>
  units.flatMap(({ id, units: below = [] }) => [id, ...unitNames(below)]);
