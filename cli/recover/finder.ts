import type { Ask } from './aws-cli';
import type { Values } from './values';

/** What is known of a resource that the state does not hold. */
export type Verdict =
  /** It is there and ours: the id by which the provider imports it, and attributes that others refer to. */
  | { readonly found: string; readonly attributes?: Values }
  /** The next apply makes it. */
  | { readonly absent: true }
  /** It is there and may be somebody else's, or nobody can say; people decide. */
  | { readonly left: string };

/** A resource of the stack that is looked for. */
export type Sought = {
  readonly address: string;
  /** As the stack writes it. */
  readonly block: Values;
  readonly account: string;
  readonly partition: string;
  readonly region: string;
  /** Every resource of the stack by its address. */
  readonly resources: ReadonlyMap<string, Values>;
  readonly ask: Ask;
};

/** Looks for resources of one type in the account by the name that the stack gives. It asks and never writes. */
export type Finder = {
  /** Arguments that decide where to look; where one refers to what is not there, neither is this. */
  readonly needs: readonly string[];
  readonly find: (named: Readonly<Record<string, string>>, sought: Sought) => Promise<Verdict>;
};
