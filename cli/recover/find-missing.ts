import { Refusal } from '../refusal';
import { attributeAt } from './attribute-at';
import type { Finder, Sought, Verdict } from './finder';
import type { Values } from './values';

export type FindMissing = Omit<Sought, 'address' | 'block'> & {
  /** Attributes by address of what the state holds. */
  readonly state: ReadonlyMap<string, Values>;
  readonly finders: Readonly<Record<string, Finder>>;
};

/** A resource of the stack that its state does not hold, and what is known of it. */
export type Missing = { readonly address: string; readonly type: string; readonly verdict: Verdict };

/**
 * What a stack has and its state does not, looked for in the account by the names that the stack gives.
 *
 * @returns every such resource by address. What cannot be told for certain is left, never imported.
 */
export async function findMissing({ state, finders, ...place }: FindMissing): Promise<readonly Missing[]> {
  const looking = new Map<string, Promise<Verdict>>();
  const verdictOf = (address: string): Promise<Verdict> => {
    const found = looking.get(address) ?? look(address);
    looking.set(address, found);
    return found;
  };
  const look = async (address: string): Promise<Verdict> => {
    const block = place.resources.get(address) ?? {};
    const type = typeOf(address);
    const finder = Object.hasOwn(finders, type) ? finders[type] : undefined;
    if (finder === undefined) return { left: 'cannot be identified for certain' };
    const named: Record<string, string> = {};
    for (const argument of finder.needs) {
      const value = await resolved(block[argument]);
      if (typeof value !== 'string') return value;
      named[argument] = value;
    }
    return finder.find(named, { ...place, address, block }).catch((error: unknown) => {
      // One question that is not answered leaves one thing, and is said beside it.
      if (error instanceof Refusal) return { left: error.message };
      throw error;
    });
  };
  const resolved = async (written: unknown): Promise<string | Verdict> => {
    const [, type, name, path = ''] = /^\$\{([a-z0-9_]+)\.([A-Za-z0-9_-]+)\.([^}]+)\}$/.exec(String(written)) ?? [];
    if (type === undefined) return literal(written);
    const address = `${type}.${name}`;
    const known = state.get(address);
    if (known) return attribute(known, address, path);
    const verdict = await verdictOf(address);
    if ('left' in verdict) return { left: `refers to ${address}, which is left` };
    if ('absent' in verdict) return verdict;
    return attribute({ ...place.resources.get(address), id: verdict.found, ...verdict.attributes }, address, path);
  };
  const missing = [...place.resources.keys()].filter((address) => !state.has(address)).sort();
  return Promise.all(
    missing.map(async (address) => ({ address, type: typeOf(address), verdict: await verdictOf(address) })),
  );
}

const typeOf = (address: string) => address.slice(0, address.indexOf('.'));

function literal(written: unknown): string | Verdict {
  if (typeof written !== 'string' || written === '') return { left: 'has no name in the stack' };
  return /(?<!\$)[$%]\{/.test(written) ? { left: 'has a name that only Terraform can tell' } : unescaped(written);
}

/** Terraform reads `$${` as `${`. */
const unescaped = (text: string) => text.replaceAll('$${', '${').replaceAll('%%{', '%{');

function attribute(values: Values, address: string, path: string): string | Verdict {
  const value = attributeAt(values, path);
  return typeof value === 'string' && value !== ''
    ? value
    : { left: `refers to ${address}.${path}, which nobody can say` };
}
