import type { GithubRepository } from '../../environments/schema';
import { document, type PolicyDocument } from '../document';
import type { Place } from '../names';
import { githubSubjects } from './github-subjects';
import { stsAudience } from './sts-audience';

export type GithubTrustInput = {
  readonly repository: Pick<GithubRepository, 'name' | 'id' | 'subject'>;
  readonly organization: { readonly name: string; readonly id: number; readonly issuerHost: string };
  /** The GitHub environment that the job must name. */
  readonly environment: string;
  /** Absent only where `deployFrom` is any-ref, and for the job that plans pull requests. */
  readonly ref?: string | undefined;
  /** The reusable workflow that must run the job, as `owner/name/.github/workflows/file.yml@ref`. */
  readonly jobWorkflowRef?: string | undefined;
  readonly place: Pick<Place, 'partition' | 'account'>;
};

/**
 * Admits exactly one job: this repository by id, in this GitHub environment, from this ref.
 *
 * Every condition is `StringEquals`: a wildcard reaches into names that begin alike, and `IfExists` or `ForAllValues`
 * admit a token that lacks the claim. `sub` is always there beside the id, because IAM refuses trust in a shared issuer
 * without it.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export function githubTrust(input: GithubTrustInput): PolicyDocument {
  const { repository, organization, environment, ref, jobWorkflowRef, place } = input;
  const issuer = organization.issuerHost;
  return document({
    // One environment of one repository: the honest job, and nothing else that GitHub signs a token for.
    Sid: 'OneJobOfOneRepository',
    Effect: 'Allow',
    Principal: { Federated: `arn:${place.partition}:iam::${place.account}:oidc-provider/${issuer}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${issuer}:aud`]: stsAudience(place.partition),
        [`${issuer}:sub`]: githubSubjects({ repository, organization, environment }),
        [`${issuer}:repository_id`]: String(repository.id),
        ...(ref !== undefined && { [`${issuer}:ref`]: ref }),
        ...(jobWorkflowRef !== undefined && { [`${issuer}:job_workflow_ref`]: jobWorkflowRef }),
      },
    },
  });
}
