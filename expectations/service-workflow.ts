import type { Organization } from '../environments/schema';
import type { PipelineRole } from '../registry/platform';

/**
 * The reusable workflow that the token of a service's job on GitHub must name; null where any may run it.
 *
 * A deployment that two teams let through is always run by a workflow of the platform: one of the service could leave the
 * first team out.
 */
export function serviceWorkflow(
  { stage, home: { environment }, service: { entry } }: Pick<PipelineRole, 'stage' | 'home' | 'service'>,
  { repository }: Pick<Organization, 'repository'>,
): string | null {
  const named = (file: string) => [repository.name, '.github', 'workflows', `${file}@refs/heads/main`].join('/');
  if (stage === 'deploy' && environment.approvals > 0 && entry.highRisk === true)
    return named('service-deploy-high-risk.yml');
  const demanded = environment.workflows === 'platform' && (stage === 'build' || stage === 'deploy');
  return demanded ? named(`service-${stage}.yml`) : null;
}
