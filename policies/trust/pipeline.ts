import type { Organization } from '../../environments/schema';
import type { PipelineRole } from '../../registry/platform';
import type { PolicyDocument } from '../document';
import type { Place } from '../names';
import { codecommitTrust } from './codecommit';
import { githubTrust } from './github';
import { gitlabTrust } from './gitlab';

/**
 * Admits the one job that may take a pipeline role, in the form of the place where its repository is.
 *
 * Where the job must be run by a reusable workflow of the platform repository, it is named at main: at another ref
 * whoever may push there would decide what runs.
 */
export function pipelineTrust(role: PipelineRole, organization: Organization, place: Place): PolicyDocument {
  const { service, stage, home, ref } = role;
  const { repository } = service.entry;
  switch (repository.kind) {
    case 'github': {
      const { organization: name, id, issuerHost } = organization.github;
      return githubTrust({
        repository,
        organization: { name, id, issuerHost },
        environment: role.githubEnvironment,
        ref,
        jobWorkflowRef:
          role.workflow && `${organization.repository.name}/.github/workflows/${role.workflow}@refs/heads/main`,
        place,
      });
    }
    case 'gitlab': {
      const { deployFrom } = home.environment;
      if (deployFrom === 'any-ref' || !organization.gitlab) {
        throw new Error(
          `service ${service.id}: a GitLab project must deploy from a protected branch of a known issuer, got "${home.environment.id}"; set deployFrom of the environment and gitlab of the organisation`,
        );
      }
      return gitlabTrust({
        project: repository.path,
        issuerHost: organization.gitlab.issuerHost,
        branch: deployFrom.branch,
        environment: home.environment.id,
        stage,
        place,
      });
    }
    case 'codecommit':
      return codecommitTrust({ service: service.id, stage, place });
  }
}
