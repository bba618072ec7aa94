import { z } from 'zod';
import type { Lock, LockedAccount } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import { parse } from '../../registry/schema-findings';

export type SyncLockOptions = {
  /** Lets a locked id change: the account, or the organisation, was really replaced. */
  readonly force: boolean;
  /** Environments by account, of the accounts that the registry asks for; the lock's own are always known. */
  readonly wanted?: ReadonlyMap<string, string | undefined>;
};

/** What `terraform output -json` prints for the stack `organization`; other outputs and fields are none of this command's business. */
const outputsSchema = z.object({
  organization_id: z.object({
    value: z.string().regex(/^o-[a-z0-9]{10,32}$/, { error: 'must be an organisation id such as "o-exampleorgid"' }),
  }),
  account_ids: z.object({
    value: z.record(z.string(), z.string().regex(/^\d{12}$/, { error: 'must be an account id of 12 digits' })),
  }),
});

/**
 * The lock with the ids that the organization stack reports. An account that gets its first id enters `intake`.
 *
 * @returns the lock as it was when there are findings: ids are taken over together or not at all.
 */
export function syncLock(
  lock: Lock,
  outputs: unknown,
  { force, wanted = new Map() }: SyncLockOptions,
): { lock: Lock; findings: Finding[] } {
  const { value, findings: malformed } = parse(outputsSchema, outputs, 'outputs of the stack organization');
  if (!value) return { lock, findings: malformed };
  const organizationId = value.organization_id.value;
  const ids = new Map(Object.entries(value.account_ids.value));
  const locked = new Map<string, LockedAccount>(Object.entries(lock.accounts));

  const findings = [
    ...unknownAccounts(ids, locked, wanted),
    ...(force ? [] : changedIds(ids, locked, lock.organization.id, organizationId)),
    ...sharedIds(ids, locked),
  ];
  if (findings.length > 0) return { lock, findings };

  const synced = [...ids].map(([name, id]): [string, LockedAccount] => {
    const account = locked.get(name) ?? pending(wanted.get(name));
    return [name, { ...account, phase: account.phase === 'pending' ? 'intake' : account.phase, id }];
  });
  return {
    findings: [],
    lock: {
      ...lock,
      organization: { ...lock.organization, id: organizationId },
      accounts: Object.fromEntries(new Map([...locked, ...synced])),
    },
  };
}

const pending = (environment: string | undefined): LockedAccount => ({
  phase: 'pending',
  ...(environment !== undefined && { environment }),
});

type Ids = ReadonlyMap<string, string>;
type Locked = ReadonlyMap<string, LockedAccount>;
const finding = (subject: string, rule: string, got: string, remedy: string): Finding => ({
  check: 'accounts-sync',
  subject,
  rule,
  got,
  remedy,
});

const unknownAccounts = (ids: Ids, locked: Locked, wanted: ReadonlyMap<string, unknown>) =>
  [...ids]
    .filter(([name]) => !locked.has(name) && !wanted.has(name))
    .map(([name, id]) =>
      finding(
        `account ${name}`,
        'an id must belong to an account that the registry or the lock knows',
        id,
        'run npm run synth and apply the stack organization again, or correct the name',
      ),
    );

function changedIds(ids: Ids, locked: Locked, before: string | undefined, organizationId: string): Finding[] {
  const changed = [...ids].flatMap(([name, id]) => {
    const old = locked.get(name)?.id;
    return old === undefined || old === id ? [] : [{ subject: `account ${name}`, old, id }];
  });
  if (before !== undefined && before !== organizationId) {
    changed.unshift({ subject: 'organization', old: before, id: organizationId });
  }
  return changed.map(({ subject, old, id }) =>
    finding(
      subject,
      `its locked id must stay ${old}`,
      id,
      'check that these outputs are of this organisation, or repeat with --force if it was really replaced',
    ),
  );
}

/** Ids that two names would have, whether both are new or one is locked already. */
function sharedIds(ids: Ids, locked: Locked): Finding[] {
  const all = new Map([...locked].flatMap(([name, { id }]): [string, string][] => (id ? [[name, id]] : [])));
  for (const [name, id] of ids) all.set(name, id);
  const names = new Map<string, string[]>();
  for (const [name, id] of all) names.set(id, [...(names.get(id) ?? []), name]);
  return [...names]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([id, sharing]) =>
      finding(
        `accounts ${sharing.sort().join(' and ')}`,
        'an id must belong to one account',
        id,
        'remove the wrong name from the outputs or the lock',
      ),
    );
}
