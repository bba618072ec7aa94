import { gatesOf } from './github-teams';
import type { PipelineRole, PlatformWorkflow } from './platform';

/**
 * The workflow that must run the job of a role; undefined where one of the service's own may.
 *
 * A job that passes two environments is always pinned: only a workflow that the service cannot write makes the job of the
 * second wait for the first. Repositories that are not on GitHub cannot be pinned, and tests have no reusable workflow.
 *
 * @see https://docs.github.com/en/actions/security-for-github-actions/security-hardening-your-deployments/using-openid-connect-with-reusable-workflows
 */
export function platformWorkflow(
  role: Pick<PipelineRole, 'stage' | 'home' | 'service' | 'githubEnvironment'>,
): PlatformWorkflow | undefined {
  if (role.service.entry.repository.kind !== 'github' || role.stage === 'test') return undefined;
  if (gatesOf(role).length > 1) return 'service-deploy-high-risk.yml';
  if (role.home.environment.workflows === 'own') return undefined;
  return role.stage === 'build' ? 'service-build.yml' : 'service-deploy.yml';
}
