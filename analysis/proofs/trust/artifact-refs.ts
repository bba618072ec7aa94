import type { Expectations } from '../../../expectations/expectations';
import type { Failure } from '../proof';

/**
 * What is built once is built from the one branch that every environment deploys from, never from any ref.
 *
 * An artefact of a less guarded branch would reach production without ever being on its branch.
 */
export function artifactRefFailures({ organization, roles }: Expectations): Failure[] {
  const refs = new Map(organization.environments.map(({ id, ref }) => [id, ref]));
  const builders = new Map<string, { arn: string; environment: string }>();
  const deployers = new Map<string, Set<string>>();
  for (const role of roles) {
    if (role.kind !== 'pipeline') continue;
    if (role.stage === 'build') builders.set(role.service, role);
    if (role.stage === 'deploy') {
      deployers.set(role.service, (deployers.get(role.service) ?? new Set()).add(role.environment));
    }
  }
  return [...builders].flatMap(([service, { arn, environment }]) => {
    const own = refs.get(environment) ?? null;
    const pulling = [...(deployers.get(service) ?? [])].filter((id) => id !== environment);
    const looser = pulling.filter((id) => (refs.get(id) ?? null) !== null && refs.get(id) !== own);
    if (own !== null && looser.length === 0) return [];
    return [
      {
        subject: arn,
        rule: 'what is built must come from the one ref that every environment which pulls it deploys from',
        got: own === null ? `any ref in ${environment}` : `${own}, where ${looser.join(', ')} has another`,
        remedy: 'give the environment that holds artefacts that branch in deployFrom',
      },
    ];
  });
}
