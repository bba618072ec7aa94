import { chain } from './chain';
import { findBuckets } from './find-buckets';
import type { Identity } from './identity';
import { refresh } from './refresh';
import { readState, savePlans } from './state-access';

/** Plans what main holds, saves the plans for the apply and reads the evidence of earlier ones. */
export const mainPlan: Identity = {
  name: 'main-plan',
  hub: (input) => [chain(input, 'main-plan'), ...readState(input, '*'), ...savePlans(input)],
  member: (input) => [...refresh(input), ...findBuckets(input)],
};
