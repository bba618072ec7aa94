import { RepositoryEnvironment } from '@cdktf/provider-github/lib/repository-environment';
import { RepositoryEnvironmentDeploymentPolicy } from '@cdktf/provider-github/lib/repository-environment-deployment-policy';
import { Construct } from 'constructs';
import { addressed } from './addressed';

export type DeploymentEnvironmentProps = {
  /** The repository's name without its owner. */
  readonly repository: string;
  /** The GitHub environment that a job names, and that the trust policy asks for. */
  readonly environment: string;
  /** The only branch that may use it; undefined where any ref may. */
  readonly branch: string | undefined;
  readonly address: string;
};

/**
 * A GitHub environment that admits jobs of one branch only.
 *
 * The subject of a token for an environment names no branch, so that this policy and the `ref` condition of the trust say it.
 */
export class DeploymentEnvironment extends Construct {
  constructor(scope: Construct, id: string, { repository, environment, branch, address }: DeploymentEnvironmentProps) {
    super(scope, id);
    const made = addressed(
      new RepositoryEnvironment(this, 'environment', {
        repository,
        environment,
        canAdminsBypass: false,
        // Not `protectedBranches`: without a classic protection rule it would admit every branch.
        deploymentBranchPolicy: branch ? { customBranchPolicies: true, protectedBranches: false } : undefined,
      }),
      address,
    );
    if (branch) {
      addressed(
        new RepositoryEnvironmentDeploymentPolicy(this, 'branch', {
          repository,
          environment: made.environment,
          branchPattern: branch,
        }),
        address,
      );
    }
  }
}
