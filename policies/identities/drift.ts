import { chain } from './chain';
import { findBuckets } from './find-buckets';
import type { Identity } from './identity';
import { refresh } from './refresh';
import { readState } from './state-access';

/** Compares AWS with the state every day, and changes neither. */
export const drift: Identity = {
  name: 'drift',
  hub: (input) => [chain(input, 'drift'), ...readState(input, '*')],
  member: (input) => [...refresh(input), ...findBuckets(input)],
};
