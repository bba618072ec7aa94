import type { AdoptClients } from './adopt-clients';
import type { ExistingMember } from './existing-organization';
import { type EnteredAccount, readAccount } from './read-account';

/**
 * Looks into accounts that are to be adopted.
 *
 * @returns what was found, or in one line why nobody could look, by id.
 */
export async function enterAccounts(
  members: readonly ExistingMember[],
  { iam }: Pick<AdoptClients, 'iam'>,
  { management, role }: { readonly management: string; readonly role: string },
): Promise<ReadonlyMap<string, EnteredAccount | string>> {
  const entered = new Map<string, EnteredAccount | string>();
  for (const { id } of members) {
    try {
      entered.set(id, await readAccount(await iam(id, id === management ? undefined : role)));
    } catch (error) {
      const [line = 'an error'] = String(error instanceof Error ? error.message : error).split('\n');
      entered.set(id, line);
    }
  }
  return entered;
}
