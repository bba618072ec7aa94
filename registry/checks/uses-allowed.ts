import type { Environment, Organization } from '../../environments/schema';
import type { Finding } from '../finding';
import { planOf } from '../profiles';
import type { ServiceEntry } from '../schema';
import type { Check } from './check';

type Need = { readonly rule: string; readonly prefix: string };

/** Every AWS service that an entry or its profile stands on is allowed in every environment where it is needed. */
export const usesAllowed: Check = {
  name: 'uses-allowed',
  run: ({ parsed: { organization, services }, platform: { environments } }) =>
    Object.values(services).flatMap((entry) =>
      [...needsOf(entry, organization)].flatMap(([id, needs]) => {
        const environment = environments.get(id);
        return environment ? needs.flatMap((need) => missing(entry, environment, need)) : [];
      }),
    ),
};

function needsOf(entry: ServiceEntry, { artifactEnvironment }: Organization): Map<string, Need[]> {
  const plan = planOf(entry.pipeline);
  const own: Need[] = [
    ...plan.services.map((prefix) => ({ rule: `profile ${entry.pipeline.profile}`, prefix })),
    ...(entry.uses ?? []).filter((use) => !plan.services.includes(use)).map((prefix) => ({ rule: 'uses', prefix })),
    ...((entry.secrets ?? []).length > 0 && !entry.uses?.includes('secretsmanager')
      ? [{ rule: 'secrets', prefix: 'secretsmanager' }]
      : []),
  ];
  const artifacts = [...(plan.images ? ['ecr'] : []), ...(plan.bundles ? ['s3'] : [])];
  return new Map([
    ...(artifacts.length > 0
      ? [[artifactEnvironment, artifacts.map((prefix) => ({ rule: 'build stage', prefix }))] as const]
      : []),
    ...entry.environments.map((id) => [id, own] as const),
  ]);
}

const missing = (entry: ServiceEntry, environment: Environment, { rule, prefix }: Need): Finding[] =>
  Object.hasOwn(environment.services, prefix)
    ? []
    : [
        {
          check: 'uses-allowed',
          subject: `service ${entry.id}`,
          rule: `${rule} must stand on services that environment ${environment.id} allows`,
          got: prefix,
          remedy: `do without it or add ${prefix} to the services of ${environment.id}`,
        },
      ];
