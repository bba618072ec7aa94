import { chain } from './chain';
import { findEvidence } from './evidence-access';
import { findBuckets } from './find-buckets';
import type { Identity } from './identity';
import { lookUpEvents } from './look-up-events';
import { refresh } from './refresh';
import { signAs } from './sign-as';
import { readState } from './state-access';

/** Compares AWS with the state and GitHub with the stacks every day, looks up who took the roles of people, and changes nothing. */
export const drift: Identity = {
  name: 'drift',
  hub: (input) => [
    chain(input, 'drift'),
    ...readState(input, '*'),
    ...findEvidence(input),
    ...signAs(input, 'readOnly'),
  ],
  member: (input) => [...refresh(input), ...findBuckets(input), lookUpEvents],
};
