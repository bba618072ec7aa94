import type { BootstrapStep } from '../bootstrap-step';

/** The ids that AWS gave the new accounts go into the lock, and from there into every ARN. */
export const accounts: BootstrapStep = {
  id: 'accounts',
  title: 'account ids into the lock',
  why: 'AWS chooses the ids; everything that names an account waits for them.',
  session: 'first',
  phases: [
    // Without an organisation of its own a person has written the ids into the lock.
    ({ manage }) => (manage === 'none' ? [] : [{ do: 'accounts-sync' }]),
    () => [{ do: 'lock' }],
    () => [{ do: 'synth' }],
  ],
};
