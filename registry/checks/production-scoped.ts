import type { Finding } from '../finding';
import type { Check } from './check';

/** Production is scoped. */
export const productionScoped: Check = {
  name: 'production-scoped',
  run: ({ parsed: { environments } }) =>
    environments
      .filter(({ production, posture }) => production && posture !== 'scoped')
      .map(
        ({ id, posture }): Finding => ({
          check: 'production-scoped',
          subject: `environment ${id}`,
          rule: 'posture must be scoped in production',
          got: posture,
          remedy: 'set posture to scoped',
        }),
      ),
};
