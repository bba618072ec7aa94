import type { Finding } from '../finding';
import type { Check } from './check';

/** Ids that would reach into names of AWS or of the platform, each with what it would do. */
const reserved: Readonly<Record<string, string>> = {
  aws: 'AWS keeps names that begin with it',
  amazon: 'AWS keeps names that begin with it',
  internal: 'Elastic Load Balancing keeps names that begin with it',
  none: 'it stands for a role that no service owns',
  platform: 'it is the name of what the platform itself owns',
  ssm: 'Systems Manager keeps names that begin with it',
};

/** No service has an id that its names could not be told apart by. */
export const idsNotReserved: Check = {
  name: 'ids-not-reserved',
  run: ({ platform: { services } }) =>
    services.flatMap(({ id }): Finding[] => {
      const reason = reserved[id];
      if (!Object.hasOwn(reserved, id) || reason === undefined) return [];
      return [
        {
          check: 'ids-not-reserved',
          subject: `service ${id}`,
          rule: `id must not be reserved: ${reason}`,
          got: id,
          remedy: 'choose another id',
        },
      ];
    }),
};
