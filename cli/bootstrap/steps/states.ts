import type { BootstrapStep } from '../bootstrap-step';
import { placesOf } from '../places-of';

/** The states that were files go where all others are. */
export const states: BootstrapStep = {
  id: 'states',
  title: 'their states move to the bucket',
  why: 'From here on every state is versioned, encrypted and locked while it is written.',
  session: 'first',
  phases: [
    (context) =>
      placesOf(context, 'organization', 'bootstrap', 'management').map((place) => ({
        do: 'move-state',
        place,
        as: { kind: 'first', account: 'platform' },
      })),
  ],
};
