import type { Finding } from '../../registry/finding';
import type { Entry } from './entry';

/** An entry with where it was found and the hash of its bytes, in the order of the names. */
export type Chained = {
  /** The place that its name says, from 1. */
  readonly place: number;
  readonly sha256: string;
  readonly entry: Entry;
};

/** One thing that must hold of a chain whose every entry can be read. */
export type ChainRule = { readonly name: string; readonly run: (chain: readonly Chained[]) => readonly Finding[] };
