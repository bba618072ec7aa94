import { chain } from './chain';
import { findEvidence } from './evidence-access';
import { findBuckets } from './find-buckets';
import type { Identity } from './identity';
import { refresh } from './refresh';
import { readState } from './state-access';

/**
 * Plans pull requests: reads the state and what the provider refreshes, takes no lock and writes nothing.
 *
 * Whoever can open a pull request decides what it runs on, so whatever it reads is taken to be read by every committer.
 */
export const platformPlan: Identity = {
  name: 'platform-plan',
  hub: (input) => [chain(input, 'platform-plan'), ...readState(input, '*'), ...findEvidence(input)],
  member: (input) => [...refresh(input), ...findBuckets(input)],
};
