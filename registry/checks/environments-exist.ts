import type { Finding } from '../finding';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

/** Every environment that an entry or the organisation names is defined. */
export const environmentsExist: Check = {
  name: 'environments-exist',
  run: ({ parsed: { organization, services }, platform: { environments } }) => {
    const unknown = (subject: string, field: string, got: string): Finding[] =>
      environments.has(got)
        ? []
        : [
            {
              check: 'environments-exist',
              subject,
              rule: `${field} must be one of environments/`,
              got,
              remedy: suggestion(got, environments.keys(), 'add the environment'),
            },
          ];
    return [
      ...unknown('organization', 'artifactEnvironment', organization.artifactEnvironment),
      ...Object.values(services).flatMap((entry) =>
        [...new Set(entry.environments)].flatMap((id) => unknown(`service ${entry.id}`, 'environments', id)),
      ),
    ];
  },
};
