import type { BootstrapStep } from '../bootstrap-step';
import { placesOf } from '../places-of';

/** Units and accounts, before anything else can have an account to be in. */
export const organization: BootstrapStep = {
  id: 'organization',
  title: 'units and accounts, guardrails detached',
  why: 'Every account is made in the unit intake, where no service lives. The state is a file until there is a bucket.',
  session: 'first',
  phases: [
    (context) =>
      placesOf(context, 'organization').map((place) => ({
        do: 'apply',
        place,
        as: { kind: 'first', account: place.account },
        state: 'file',
      })),
  ],
};
