import type { Finding } from '../finding';
import type { Check } from './check';

const limit = 64;

/**
 * No role's name is longer than IAM allows.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const roleNamesFit: Check = {
  name: 'role-names-fit',
  run: ({ platform: { roles } }) =>
    roles
      .filter(({ name }) => name.length > limit)
      .map(
        ({ name, service, home }): Finding => ({
          check: 'role-names-fit',
          subject: `service ${service.id}`,
          rule: `role ${name} in ${home.environment.id} must have at most ${limit} characters`,
          got: String(name.length),
          remedy: 'shorten the service id or the name of the runtime role',
        }),
      ),
};
