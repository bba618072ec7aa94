import type { Lock } from '../../environments/schema';
import { Refusal } from '../refusal';

/** The organisation that this repository comes with. */
const example = 'o-acme1234567';

/**
 * The lock of a fork before its first run.
 *
 * @throws Refusal where the lock is of an organisation that exists: its ids are written down nowhere else.
 */
export function emptied(text: string, { force }: { readonly force: boolean }): Lock {
  const id = /"id": "(o-[a-z0-9]+)"/.exec(text)?.[1];
  if (id !== undefined && id !== example && !force) {
    throw new Refusal(
      `environments/lock.json: must be of the example organisation to be emptied, got "${id}"; repeat with --force if its accounts are gone`,
    );
  }
  return { organization: { guardrails: 'detached' }, accounts: {}, homes: {}, stacks: [] };
}
