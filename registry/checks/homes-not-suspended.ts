import type { Finding } from '../finding';
import type { Check } from './check';

/** No service lives in a suspended account: an account is emptied first. */
export const homesNotSuspended: Check = {
  name: 'homes-not-suspended',
  run: ({ platform: { services } }) =>
    services.flatMap((service) =>
      [...service.homes.values(), ...service.leaving.values()]
        .filter(({ account }) => account.phase === 'suspended')
        .map(
          ({ account, environment, leaving }): Finding => ({
            check: 'homes-not-suspended',
            subject: `service ${service.id}`,
            rule: `account in ${environment.id} must not be suspended`,
            got: account.name,
            remedy: leaving
              ? 'finish the move first'
              : 'move the service, or remove the environment from its entry first',
          }),
        ),
    ),
};
