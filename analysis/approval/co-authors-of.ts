import type { History } from './history';

/** Somebody by login, and by id where it is known. */
export type Person = { readonly id: number | undefined; readonly login: string };

const trailer = /^\s*co-authored-by\s*:(.*)$/gim;
const address = /<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/;
/** GitHub gives every account such an address, so that it can be named without another one. */
const noReply = /^(?:(\d+)\+)?([a-z0-9-]+(?:\[bot\])?)@users\.noreply\.github\.com$/;

/**
 * The co-authors that a message names, wherever it names them; `people` is empty where an address tells nobody.
 *
 * @see https://docs.github.com/en/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors
 */
export const coAuthorsOf = (
  message: string,
  { accountsByEmail }: Pick<History, 'accountsByEmail'>,
): { readonly line: string; readonly people: readonly Person[] }[] =>
  [...message.matchAll(trailer)].map(([line, named = '']) => {
    const email = address.exec(named)?.[1]?.toLowerCase() ?? '';
    const [, id, login] = noReply.exec(email) ?? [];
    const byAddress = login === undefined ? [] : [{ id: id === undefined ? undefined : Number(id), login }];
    return { line: line.trim(), people: [...byAddress, ...(accountsByEmail.get(email) ?? [])] };
  });
