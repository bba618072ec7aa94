import type { Finding } from '../finding';
import type { Check } from './check';

/** Only a broad environment that is not production deploys from any ref. */
export const anyRefOnlyBroad: Check = {
  name: 'any-ref-only-broad',
  run: ({ parsed: { environments } }) =>
    environments
      .filter(({ deployFrom, posture, production }) => deployFrom === 'any-ref' && (posture !== 'broad' || production))
      .map(
        ({ id, production }): Finding => ({
          check: 'any-ref-only-broad',
          subject: `environment ${id}`,
          rule: `deployFrom must be a branch in ${production ? 'production' : 'a scoped environment'}`,
          got: 'any-ref',
          remedy: 'give the branch that it deploys from',
        }),
      ),
};
