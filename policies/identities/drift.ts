import { chain } from './chain';
import { findEvidence } from './evidence-access';
import { findBuckets } from './find-buckets';
import type { Identity } from './identity';
import { refresh } from './refresh';
import { signAs } from './sign-as';
import { readState } from './state-access';

/** Compares AWS with the state and GitHub with the stacks every day, and changes neither. */
export const drift: Identity = {
  name: 'drift',
  hub: (input) => [
    chain(input, 'drift'),
    ...readState(input, '*'),
    ...findEvidence(input),
    ...signAs(input, 'readOnly'),
  ],
  member: (input) => [...refresh(input), ...findBuckets(input)],
};
