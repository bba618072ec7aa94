import type { Finding } from '../finding';
import { reservedRoleNames } from '../roles';
import type { Check } from './check';

/** No runtime role has a name that a role of the pipeline has. */
export const runtimeNamesNotReserved: Check = {
  name: 'runtime-names-not-reserved',
  run: ({ parsed: { services } }) =>
    Object.values(services).flatMap((entry) =>
      Object.keys(entry.pipeline.runtimes ?? {})
        .filter((name) => (reservedRoleNames as readonly string[]).includes(name))
        .map(
          (name): Finding => ({
            check: 'runtime-names-not-reserved',
            subject: `service ${entry.id}`,
            rule: `name of a runtime role must not be one of ${reservedRoleNames.join(', ')}`,
            got: name,
            remedy: 'rename it',
          }),
        ),
    ),
};
