import type { Finding } from '../../registry/finding';
import type { Chained } from './chained';

/** A stretch of a chain: an anchor and what follows up to the next one, with everything that is wrong in it. */
export type Part = { readonly chain: readonly Chained[]; readonly findings: readonly Finding[] };
