import type { Loading } from './loading';

/** An account as the stacks in it show it. */
export type NamedAccount = { readonly name: string; readonly id: string; readonly region: string };

/** Stacks that stand once in every account. */
const perAccount = /^(?:baseline|identity|services)-(.+)$/;
/** Stacks that there is one of, and the account that holds it. */
const single: ReadonlyMap<string, string> = new Map([
  ['bootstrap', 'platform'],
  ['management', 'management'],
  ['organization', 'management'],
]);

/** The accounts that stacks are in, in order of name; a stack without a name of its own takes the one its account has. */
export function namedAccounts({ stacks, problems }: Loading): NamedAccount[] {
  const byName = new Map<string, NamedAccount>();
  const byId = new Map<string, NamedAccount>();
  const add = (name: string, stack: string, id: string, region: string) => {
    const known = byName.get(name) ?? byId.get(id);
    if (known === undefined) {
      const account = { name, id, region };
      byName.set(name, account);
      byId.set(id, account);
      return;
    }
    if (known.id !== id) {
      problems.note(`stack ${stack}`, `account ${name} must be ${known.id}, as elsewhere`, id, 'correct the provider');
    } else if (known.name !== name) {
      problems.note(
        `stack ${stack}`,
        `account ${id} must be ${known.name}, as elsewhere`,
        name,
        'correct the provider',
      );
    } else if (known.region !== region) {
      problems.note(`stack ${stack}`, `Region of ${name} must be ${known.region}`, region, 'use one Region an account');
    }
  };
  const located = stacks.flatMap(({ name, account, region }) =>
    account && region ? [{ stack: name, account, region }] : [],
  );
  for (const { stack, account, region } of located) {
    const name = perAccount.exec(stack)?.[1] ?? single.get(stack);
    if (name) add(name, stack, account, region);
  }
  for (const { stack, account, region } of located) add(byId.get(account)?.name ?? account, stack, account, region);
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
