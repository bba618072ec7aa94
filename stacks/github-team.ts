import { GithubProvider } from '@cdktf/provider-github/lib/provider';
import type { Construct } from 'constructs';
import { DeploymentEnvironment } from '../modules/deployment-environment';
import type { PipelineRole, Platform } from '../registry/platform';
import type { Team } from '../registry/schema';
import { PlatformStack } from './platform-stack';

export type GithubTeamStackProps = { readonly team: Team; readonly roles: readonly PipelineRole[] };

/** What the repositories of one team need on GitHub: an environment for each role that their jobs may take. */
export class GithubTeamStack extends PlatformStack {
  constructor(scope: Construct, platform: Platform, { team, roles }: GithubTeamStackProps) {
    super(scope, `github-${team.id}`, platform);
    this.requireGithub();
    new GithubProvider(this, 'github', { owner: platform.organization.github.organization });
    for (const { service, githubEnvironment, home } of roles) {
      const { repository } = service.entry;
      if (repository.kind !== 'github') continue;
      const address = `${service.id}_${githubEnvironment}`;
      const { deployFrom } = home.environment;
      new DeploymentEnvironment(this, address, {
        repository: repository.name.split('/')[1] ?? '',
        environment: githubEnvironment,
        branch: deployFrom === 'any-ref' ? undefined : deployFrom.branch,
        address,
      });
    }
  }
}
