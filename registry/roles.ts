import type { Organization } from '../environments/schema';
import { runtimeServices } from './grants';
import type { CloudformationRole, Home, PipelineRole, RuntimeRole, Service, ServiceRole } from './platform';
import { platformWorkflow } from './platform-workflow';
import { planOf } from './profiles';
import { type Stage, stages } from './schema';

/** Names that a runtime role cannot have, because roles of the pipeline have them. */
export const reservedRoleNames = [...stages, 'cloudformation'] as const;

/**
 * The roles of one service, in the order of its environments.
 *
 * `deploy` exists in every environment of the entry, `test` in the first and `build` in the one that holds artefacts.
 * A home that the service is moving out of keeps its roles until the move is finished.
 */
export function rolesOf(service: Service, organization: Organization): ServiceRole[] {
  return [...service.homes.values(), ...service.leaving.values()].flatMap((home) =>
    rolesAt(service, home, organization),
  );
}

function rolesAt(service: Service, home: Home, organization: Organization): ServiceRole[] {
  const { entry } = service;
  const plan = planOf(entry.pipeline);
  const listed = entry.environments.includes(home.environment.id);
  const exists: Record<Stage, boolean> = {
    test: home.environment.id === entry.environments[0],
    build: home.environment.id === organization.artifactEnvironment,
    deploy: listed,
  };
  const pipeline = stages.flatMap((stage): PipelineRole[] => {
    const grants = entry.stages?.[stage]?.grants ?? plan.stages[stage];
    return grants && exists[stage] ? [pipelineRole(service, stage, home, grants)] : [];
  });
  if (!listed) return pipeline;
  const throughCloudformation = pipeline.some(({ grants }) =>
    grants.some(({ grant }) => grant === 'cloudformation-deploy'),
  );
  return [
    ...pipeline,
    ...(throughCloudformation ? [cloudformationRole(service, home)] : []),
    ...plan.runtimes.map(
      (runtime): RuntimeRole => ({
        kind: 'runtime',
        name: `${service.id}_${runtime.name}`,
        runtime: runtime.name,
        service,
        home,
        principal: runtimeServices[runtime.service],
        startsOnly: runtime.startsOnly ?? false,
      }),
    ),
  ];
}

function pipelineRole(service: Service, stage: Stage, home: Home, grants: PipelineRole['grants']): PipelineRole {
  const { id, deployFrom } = home.environment;
  const githubEnvironment = stage === 'deploy' ? id : `${id}_${stage}`;
  return {
    kind: 'pipeline',
    name: `${service.id}_${stage}`,
    service,
    stage,
    home,
    grants,
    githubEnvironment,
    ref: deployFrom === 'any-ref' ? undefined : `refs/heads/${deployFrom.branch}`,
    workflow: platformWorkflow({ stage, home, service, githubEnvironment }),
  };
}

/** What a template may roll out: functions, under the runtime roles that the registry made. */
function cloudformationRole(service: Service, home: Home): CloudformationRole {
  return {
    kind: 'cloudformation',
    name: `${service.id}_cloudformation`,
    service,
    home,
    grants: [{ grant: 'lambda-deploy' }, { grant: 'pass-runtime-role' }],
  };
}
