import type { BootstrapStep } from '../bootstrap-step';
import { placesOf } from '../places-of';

/** The first change that nobody makes alone. */
export const twoPeople: BootstrapStep = {
  id: 'two-people',
  title: 'the first two-person apply: accounts leave intake, guardrails attached',
  why: 'The lock is the record: a pull request says so, two people approve it, and two more let the apply go.',
  session: 'administrator',
  phases: [
    // Without an organisation nothing leaves `intake`, and there is nothing to attach.
    ({ manage }) => (manage === 'none' ? [] : [{ do: 'activate' }]),
    () => [{ do: 'synth' }],
    ({ manage }) => [
      {
        do: 'people',
        what: [
          manage === 'none'
            ? 'add the first service with its home in environments/lock.json, on a branch, and open a pull request'
            : 'commit environments/lock.json to a branch and open a pull request',
          'two of permission-creators approve it, it is merged, and the workflow apply begins',
          'one of guardrails-appliers lets guardrails-apply go, one of services-appliers services-apply',
        ],
      },
    ],
    (context) => placesOf(context, 'organization').map((place) => ({ do: 'pipeline', place })),
    // What holds guardrails-apply is changed by people alone.
    (context) =>
      placesOf(context, 'bootstrap', 'management', 'identity')
        .filter(({ stack }) => context.changed(stack))
        .map((place) => ({
          do: 'apply',
          place,
          as: {
            kind: 'identity',
            account: place.account,
            identity: place.kind === 'identity' ? 'break-glass' : 'administrator',
          },
          state: { as: 'session' },
        })),
    (context) => [
      ...placesOf(context, 'baseline')
        .filter(({ stack }) => context.changed(stack))
        .map((place) => ({ do: 'pipeline', place }) as const),
      ...placesOf(context, 'services').map((place) => ({ do: 'pipeline', place }) as const),
    ],
  ],
};
