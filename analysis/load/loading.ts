import type { PolicyReader } from './policy-reader';
import type { Problems } from './problems';
import type { Stack } from './stack';

/** What every part of the loader reads from, and where it notes what it does not understand. */
export type Loading = {
  readonly stacks: readonly Stack[];
  readonly problems: Problems;
  readonly policy: PolicyReader;
};
