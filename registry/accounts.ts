import type { Adopted } from '../environments/adopted-schema';
import type { Environment, Lock, LockedAccount, Organization, OrganizationalUnit } from '../environments/schema';
import type { Account, AccountKind } from './platform';

/** The accounts that every managed organisation has, whatever the registry says. */
export const foundationAccounts = ['management', 'platform', 'security', 'log-archive'] as const;

/** Units in order, parents first, each with the path of ids that leads to it. */
export function unitsOf(units: readonly OrganizationalUnit[], above: readonly string[] = []) {
  return units.flatMap((unit): { unit: OrganizationalUnit; path: readonly string[] }[] => {
    const path = [...above, unit.id];
    return [{ unit, path }, ...unitsOf(unit.units ?? [], path)];
  });
}

/**
 * Every account: the foundation, those that the lock knows, and those that homes ask for and nobody has made yet.
 *
 * @param wanted environment ids by the name of the account that homes ask for.
 */
export function accountsOf(
  organization: Organization,
  environments: ReadonlyMap<string, Environment>,
  lock: Lock,
  wanted: ReadonlyMap<string, string>,
  adopted: Adopted,
): Account[] {
  const foundation = organization.manage === 'none' ? [] : foundationAccounts;
  const names = [...new Set([...foundation, ...[...Object.keys(lock.accounts), ...wanted.keys()].sort()])];
  const units = unitsOf(organization.organizationalUnits).map(({ unit }) => unit);
  return names.map((name) => {
    const locked: LockedAccount = lock.accounts[name] ?? { phase: 'pending' };
    const environment = environments.get(locked.environment ?? wanted.get(name) ?? '');
    const kind = kindOf(name);
    const before = organization.manage === 'accounts-exist' ? adopted.accounts[name] : undefined;
    return {
      name,
      kind,
      phase: locked.phase,
      id: locked.id,
      environment,
      email:
        before?.email ??
        organization.foundationEmails?.[kind as 'platform'] ??
        organization.accountEmail.replace('{account}', name),
      // Where it was it stays until a person lets it leave `intake`.
      unit: before && locked.phase === 'intake' ? undefined : unitOf(kind, locked.phase, environment, units),
      ...(before && { adopted: before }),
    };
  });
}

const kindOf = (name: string): AccountKind =>
  (foundationAccounts as readonly string[]).includes(name) ? (name as AccountKind) : 'service';

function unitOf(
  kind: AccountKind,
  phase: Account['phase'],
  environment: Environment | undefined,
  units: readonly OrganizationalUnit[],
): string | undefined {
  if (kind === 'management') return undefined;
  if (phase === 'pending' || phase === 'intake') return 'intake';
  if (phase === 'suspended') return 'suspended';
  const holds = kind === 'service' ? environment?.id : 'foundation';
  return units.find((unit) => unit.holds === holds)?.id;
}
