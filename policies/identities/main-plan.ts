import { chain } from './chain';
import { readEvidence } from './evidence-access';
import { findBuckets } from './find-buckets';
import type { Identity } from './identity';
import { refresh } from './refresh';
import { signAs } from './sign-as';
import { readState, savePlans } from './state-access';

/** Plans what main holds, saves the plans for the apply and reads the evidence of earlier ones. */
export const mainPlan: Identity = {
  name: 'main-plan',
  hub: (input) => [
    chain(input, 'main-plan'),
    ...readState(input, '*'),
    ...savePlans(input),
    ...readEvidence(input),
    // Plans of the stacks of GitHub compare with what is there.
    ...signAs(input, 'readOnly'),
  ],
  member: (input) => [...refresh(input), ...findBuckets(input)],
};
