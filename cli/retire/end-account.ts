import type { Lock } from '../../environments/schema';
import { foundationAccounts } from '../../registry/accounts';
import { withRetired } from '../edit-source/with-retired';
import { withRetiredStacks } from '../edit-source/with-retired-stacks';
import { edited } from './edited';
import { editedLock } from './edited-lock';
import type { EndInput, Ending } from './ending';
import { evidenceFor, type GivenEvidence } from './evidence-for';
import { refused } from './refused';
import { unknownId } from './unknown-id';

export type EndAccountOptions = { readonly close: boolean; readonly evidence: GivenEvidence };

/**
 * The end of an account, a step a call and an apply between them: empty, it is suspended; then its stacks forget what they
 * hold; then they leave the output with their evidence, and the account leaves the lock. AWS closes it only on request.
 */
export function endAccount({ platform, read }: EndInput, name: string, { close, evidence }: EndAccountOptions): Ending {
  const { lock, accounts, services, retiredIds } = platform;
  const account = lock.accounts[name];
  const subject = `account ${name}`;
  if ((foundationAccounts as readonly string[]).includes(name)) {
    return refused(subject, [
      { rule: 'must not be one of the foundation', got: name, remedy: 'leave it: every other account rests on it' },
    ]);
  }
  if (!account)
    return unknownId('account', name, 'environments/lock.json', Object.keys(lock.accounts), retiredIds.accounts);
  const holds = services.flatMap((service) =>
    [...service.homes.values(), ...service.leaving.values()]
      .filter((home) => home.account.name === name)
      .map(({ environment }) => ({
        rule: 'must hold no service',
        got: `${service.id} in ${environment.id}`,
        remedy: `npx platform move service ${service.id} --to <account>, or end it there`,
      })),
  );
  if (holds.length > 0) return refused(subject, holds);
  if (account.phase === 'pending' || account.phase === 'intake') {
    return refused(subject, [
      {
        rule: 'must be active before it can be suspended',
        got: account.phase,
        remedy:
          account.phase === 'pending'
            ? 'apply the stack organization and run npx platform accounts sync first'
            : `apply its baseline and run npx platform accounts activate ${name} first`,
      },
    ]);
  }
  const retire = (kind: 'accounts' | 'close') =>
    edited(read, 'registry/retired.ts', (path, text) =>
      kind === 'close' && !retiredIds.accounts.includes(name)
        ? withRetired(path, withRetired(path, text, 'accounts', name), 'close', name)
        : withRetired(path, text, kind, name),
    );
  const again = `npx platform retire account ${name}`;
  if (account.phase === 'active') {
    return ended(
      `account ${name} is suspended: it moves to the unit suspended, and its stacks stay as they are`,
      [editedLock(read, (before) => withAccount(before, name, { ...account, phase: 'suspended' }))],
      [`once that is applied: ${again}${close ? ' --close' : ''}`],
    );
  }
  const stacks = lock.stacks.filter((stack) =>
    ['identity', 'baseline', 'services'].some((kind) => stack === `${kind}-${name}`),
  );
  const proof = `${again} ${stacks.map((stack) => `--serial ${stack}=<serial>`).join(' ')} --run <address of the run>`;
  if (!retiredIds.accounts.includes(name)) {
    return ended(
      `account ${name} is retired: its stacks forget what they hold${close ? ', and AWS closes it when it leaves' : ', and nothing in it is destroyed'}`,
      [retire(close ? 'close' : 'accounts')],
      [`once ${stacks.join(', ')} and organization are applied: ${proof}`],
    );
  }
  if (close && !retiredIds.close?.includes(name)) {
    return ended(
      `account ${name} will be closed by AWS when it leaves`,
      [retire('close')],
      [`once organization is applied: ${proof}`],
    );
  }
  const { retired, findings } = evidenceFor(stacks, evidence);
  if (findings.length > 0) return { findings, edits: [], says: '', later: [] };
  const closes = retiredIds.close?.includes(name) ?? false;
  const { id, email } = accounts.find((each) => each.name === name) ?? {};
  return ended(
    closes
      ? `account ${name} leaves, and AWS closes it: ${id ?? 'no id'}`
      : `account ${name} leaves and is forgotten: it stays open in the unit suspended as ${id ?? 'no id'}, ${email ?? 'no address'}`,
    [
      edited(read, 'environments/retired.ts', (path, text) => withRetiredStacks(path, text, retired)),
      editedLock(read, (before) => withAccount(before, name, undefined)),
    ],
    [],
  );
}

const ended = (says: string, edits: Ending['edits'], later: readonly string[]): Ending => ({
  findings: [],
  says,
  edits,
  later,
});

function withAccount(lock: Lock, name: string, account: Lock['accounts'][string] | undefined): Lock {
  const others = Object.entries(lock.accounts).filter(([each]) => each !== name);
  return { ...lock, accounts: Object.fromEntries(account ? [...others, [name, account]] : others) };
}
