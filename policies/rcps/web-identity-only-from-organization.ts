import type { Statement } from '../document';
import type { ResourceControlPolicy } from '../scps/service-control-policy';

/** Denies web identity tokens of one issuer whose subject is none of ours; tokens of other issuers do not carry its keys. */
const onlySubjects = (Sid: string, issuerHost: string, subjects: readonly string[]): Statement => ({
  Sid,
  Effect: 'Deny',
  Principal: '*',
  Action: 'sts:AssumeRoleWithWebIdentity',
  Resource: '*',
  Condition: {
    Null: { [`${issuerHost}:sub`]: 'false' },
    StringNotLike: { [`${issuerHost}:sub`]: subjects },
  },
});

/**
 * A token from outside opens no role, whatever a trust policy says: only our own repositories' jobs get in.
 *
 * One statement per issuer, guarded by the presence of its subject, so that other federation (EKS, Cognito) is
 * untouched. GitHub writes the organisation with its id (immutable subjects) or without.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html
 */
export const webIdentityOnlyFromOrganization: ResourceControlPolicy = {
  name: 'web-identity-only-from-organization',
  tier: 'root',
  statements: ({ github, gitlab }) => [
    // Anyone can run a job on a shared issuer.
    onlySubjects('GithubOnlyFromOrganization', github.issuerHost, [
      `repo:${github.organization}@${github.id}/*`,
      `repo:${github.organization}/*`,
    ]),
    // The same for GitLab, whose subjects name the top-level group.
    ...(gitlab === undefined
      ? []
      : [onlySubjects('GitlabOnlyFromGroup', gitlab.issuerHost, [`project_path:${gitlab.group}/*`])]),
  ],
};
