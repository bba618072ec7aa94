import { document, type PolicyDocument } from '../document';
import type { Place } from '../names';

export type GitlabTrustInput = {
  /** `group/project` or deeper. */
  readonly project: string;
  readonly issuerHost: string;
  /** A protected branch, by its exact name. */
  readonly branch: string;
  readonly environment: string;
  readonly stage: string;
  readonly place: Pick<Place, 'partition' | 'account'>;
};

/** The `aud` that a job asks for. It keeps stages apart among honest jobs only: a job chooses its own audience. */
export const gitlabAudience = ({ environment, stage }: Pick<GitlabTrustInput, 'environment' | 'stage'>) =>
  `platform:${environment}:${stage}`;

/**
 * Admits jobs of one project on one protected branch that ask for the audience of this environment and stage.
 *
 * GitLab writes no `refs/heads` in `sub`, and IAM knows no dependable claim of it beyond `sub` and `aud`.
 *
 * @see https://docs.gitlab.com/ci/cloud_services/aws/
 */
export function gitlabTrust(input: GitlabTrustInput): PolicyDocument {
  const { project, issuerHost, branch, place } = input;
  return document({
    // The branch is spelled out: with a wildcard any branch of the project, and of one named alike, would do.
    Sid: 'OneBranchOfOneProject',
    Effect: 'Allow',
    Principal: { Federated: `arn:${place.partition}:iam::${place.account}:oidc-provider/${issuerHost}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${issuerHost}:aud`]: gitlabAudience(input),
        [`${issuerHost}:sub`]: `project_path:${project}:ref_type:branch:ref:${branch}`,
      },
    },
  });
}
