import type { Finding } from '../finding';
import { leavingHomes, plannedHomes } from '../homes';
import type { Check } from './check';

/** No service lives in the management account: SCPs and RCPs do not bind it. */
export const serviceNotInManagement: Check = {
  name: 'service-not-in-management',
  run: ({ parsed: { organization, lock, services } }) =>
    [plannedHomes, leavingHomes]
      .flatMap((homes) => homes(Object.values(services), organization, lock))
      .filter(({ account }) => account === 'management')
      .map(
        ({ service, environment, account }): Finding => ({
          check: 'service-not-in-management',
          subject: `service ${service}`,
          rule: `account in ${environment} must not be the management account, which SCPs and RCPs do not bind`,
          got: account,
          remedy: 'choose an account of that environment',
        }),
      ),
};
