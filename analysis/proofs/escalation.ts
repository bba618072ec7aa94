import { composed } from './composed';
import { ceilingPaths } from './escalation/ceiling-paths';
import { grantedPaths } from './escalation/granted-paths';

/** A path is open where every call of it is allowed. */
export const escalation = composed(
  'escalation',
  "no known escalation path is open to a service's role on what is not its own, and on its own only what its stage is for",
  [
    { name: 'granted paths', run: grantedPaths },
    { name: 'ceiling paths', run: ceilingPaths },
  ],
);
