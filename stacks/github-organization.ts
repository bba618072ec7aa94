import { GithubProvider } from '@cdktf/provider-github/lib/provider';
import type { Construct } from 'constructs';
import { DeploymentEnvironment } from '../modules/deployment-environment';
import { RepositoryRules } from '../modules/repository-rules';
import type { Platform } from '../registry/platform';
import { PlatformStack } from './platform-stack';

/** Two people approve every change of permissions, and no file in this repository can lower that. */
const approvals = 2;

/** GitHub environments of this repository. A pull request's merge ref is no branch, so `plan` has no branch policy; its trust names the workflow instead. */
const ownEnvironments = [
  { environment: 'plan', branch: undefined },
  { environment: 'main-plan', branch: 'main' },
  { environment: 'drift', branch: 'main' },
  { environment: 'services-apply', branch: 'main' },
  { environment: 'guardrails-apply', branch: 'main' },
];

/** The rules of this repository on GitHub: two approvals, and the environments that its own identities trust. */
export class GithubOrganizationStack extends PlatformStack {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'github-organization', platform);
    const { organization } = platform;
    this.requireGithub();
    new GithubProvider(this, 'github', { owner: organization.github.organization });
    const repository = organization.repository.name.split('/')[1] ?? '';
    new RepositoryRules(this, 'rules', { repository, approvals, address: repository });
    for (const { environment, branch } of ownEnvironments) {
      const address = `${repository}_${environment}`;
      new DeploymentEnvironment(this, address, { repository, environment, branch, address });
    }
  }
}
