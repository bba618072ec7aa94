import type { BootstrapStep } from '../bootstrap-step';
import { placesOf } from '../places-of';

/** The platform's roles and boundaries in every account. */
export const identities: BootstrapStep = {
  id: 'identities',
  title: 'identities and baselines of every account',
  why: 'Made through the role that Organizations puts into a new account, which loses its rights once the guardrails hold.',
  session: 'first',
  phases: (['identity', 'baseline'] as const).map(
    (kind) => (context) =>
      placesOf(context, kind).map((place) => ({
        do: 'apply',
        place,
        as: { kind: 'first', account: place.account },
        state: { as: { kind: 'first', account: 'platform' } },
      })),
  ),
};
