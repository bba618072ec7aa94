import { ActionsEnvironmentVariable } from '@cdktf/provider-github/lib/actions-environment-variable';
import { RepositoryEnvironment } from '@cdktf/provider-github/lib/repository-environment';
import { RepositoryEnvironmentDeploymentPolicy } from '@cdktf/provider-github/lib/repository-environment-deployment-policy';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { addressed } from './addressed';

export type DeploymentEnvironmentProps = {
  /** The repository's name without its owner. */
  readonly repository: string;
  /** The GitHub environment that a job names, and that the trust policy asks for. */
  readonly environment: string;
  /** The only branch that may use it; undefined where any ref may. */
  readonly branch: string | undefined;
  /** Numeric id of the team that must let a job through, or a reference to it. @default nobody must */
  readonly reviewers?: number | string | undefined;
  /** What a job in it can read as `vars.NAME`. @default nothing */
  readonly variables?: Readonly<Record<string, string>>;
  readonly address: string;
};

/**
 * A GitHub environment that admits jobs of one branch only, and where it has reviewers only those that one of them lets through.
 *
 * The subject of a token for an environment names no branch, so that this policy and the `ref` condition of the trust say it.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
 */
export class DeploymentEnvironment extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { repository, environment, branch, reviewers, variables = {}, address }: DeploymentEnvironmentProps,
  ) {
    super(scope, id);
    const made = addressed(
      new RepositoryEnvironment(this, 'environment', {
        repository,
        environment,
        canAdminsBypass: false,
        ...(reviewers !== undefined && {
          reviewers: [{ teams: [Token.asNumber(reviewers)] }],
          preventSelfReview: true,
        }),
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
    for (const [variableName, value] of Object.entries(variables)) {
      addressed(
        new ActionsEnvironmentVariable(this, variableName, {
          repository,
          environment: made.environment,
          variableName,
          value,
        }),
        `${address}_${variableName}`,
      );
    }
  }
}
