import { ActionsOrganizationOidcSubjectClaimCustomizationTemplate } from '@cdktf/provider-github/lib/actions-organization-oidc-subject-claim-customization-template';
import { ActionsOrganizationPermissions } from '@cdktf/provider-github/lib/actions-organization-permissions';
import { Construct } from 'constructs';
import { addressed } from './addressed';
import { allowedActions } from './allowed-actions';
import { newerGithubAttributes } from './newer-github-attributes';

/**
 * What workflows of the whole organisation may use: selected actions, pinned by SHA, with a token that reads.
 *
 * @see https://docs.github.com/en/organizations/managing-organization-settings/disabling-or-limiting-github-actions-for-your-organization
 */
export class ActionsPolicy extends Construct {
  constructor(scope: Construct, id: string, { organization }: { readonly organization: string }) {
    super(scope, id);
    const permissions = addressed(
      new ActionsOrganizationPermissions(this, 'permissions', {
        enabledRepositories: 'all',
        allowedActions: 'selected',
        // A verified creator is a company with a domain, not code that anybody here has read.
        allowedActionsConfig: {
          githubOwnedAllowed: true,
          verifiedAllowed: false,
          patternsAllowed: [...allowedActions],
        },
      }),
      'actions',
    );
    newerGithubAttributes.requireShaPinning(permissions);
    addressed(newerGithubAttributes.readOnlyWorkflowToken(this, 'token', organization), 'actions');
    // GitHub's own default, so that a repository that asks for the organisation's template gets the subject that trust expects.
    addressed(
      new ActionsOrganizationOidcSubjectClaimCustomizationTemplate(this, 'subject', {
        includeClaimKeys: ['repo', 'context'],
      }),
      'actions',
    );
  }
}
