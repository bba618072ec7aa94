import type { BootstrapStep } from '../bootstrap-step';
import { placesOf } from '../places-of';

/** What everything else stands on. */
export const foundation: BootstrapStep = {
  id: 'foundation',
  title: 'bootstrap and management',
  why: 'The bucket for states, the keys, the hub roles. bootstrap comes first: AWS refuses trust in a role that is not there yet.',
  session: 'first',
  phases: (['bootstrap', 'management'] as const).map(
    (kind) => (context) =>
      placesOf(context, kind).map((place) => ({
        do: 'apply',
        place,
        as: { kind: 'first', account: place.account },
        state: 'file',
      })),
  ),
};
