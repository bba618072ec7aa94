import type { Finding } from '../../registry/finding';
import type { Blocks } from './blocks';
import type { Emitted } from './emitted';

/** One stack as a pull request makes it, beside what main makes. */
export type Proposal = {
  readonly stack: string;
  /** Untrusted. */
  readonly module: Blocks;
  /** The same stack as main makes it. */
  readonly main: Blocks;
  /** What main makes in all its stacks. */
  readonly emitted: Emitted;
};

/** One thing that must hold before credentials come near a stack. */
export type VetRule = { readonly name: string; readonly run: (proposal: Proposal) => Finding[] };
