import type { ActionsOrganizationPermissions } from '@cdktf/provider-github/lib/actions-organization-permissions';
import type { RepositoryRuleset } from '@cdktf/provider-github/lib/repository-ruleset';
import { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

/** A team that must approve changes of the files that match, by .gitignore patterns. */
export type RequiredReviewer = {
  /** Reference to the numeric id of the team. */
  readonly team: string;
  readonly filePatterns: readonly string[];
  readonly minimumApprovals: number;
};

/** A primitive, a list of one, or a block with its attributes. */
export type AttributeType =
  | 'string'
  | 'number'
  | 'boolean'
  | 'string[]'
  | 'number[]'
  | { [name: string]: AttributeType };
type NewerAttribute = {
  readonly resource: string;
  readonly path: string;
  readonly type: AttributeType;
  /** The version of the provider that brought it. */
  readonly since: string;
};

/**
 * Everything that the provider knows and the frozen bindings (provider 6.9.0) do not, with the version that brought it.
 *
 * @see https://registry.terraform.io/providers/integrations/github/latest/docs
 */
export const newerGithubAttributes = {
  /** What stacks ask for; the changes of 6.10 to 6.13 repair how bypass actors and reviewers are read back. */
  provider: { source: 'integrations/github', version: '~> 6.13' },

  /** Attributes by resource type and path. */
  attributes: [
    {
      resource: 'github_repository_ruleset',
      path: 'rules.pull_request.allowed_merge_methods',
      type: 'string[]',
      since: '6.10',
    },
    {
      resource: 'github_repository_ruleset',
      path: 'rules.pull_request.required_reviewers',
      type: { file_patterns: 'string[]', minimum_approvals: 'number', reviewer: { type: 'string', id: 'number' } },
      since: '6.11',
    },
    {
      resource: 'github_actions_organization_permissions',
      path: 'sha_pinning_required',
      type: 'boolean',
      since: '6.11',
    },
  ] satisfies readonly NewerAttribute[],

  /** Resource types that the bindings lack as a whole, with their attributes. */
  resources: {
    github_actions_organization_workflow_permissions: {
      since: '6.12',
      type: {
        organization_slug: 'string',
        default_workflow_permissions: 'string',
        can_approve_pull_request_reviews: 'boolean',
      },
    },
  } satisfies Record<string, { since: string; type: AttributeType }>,

  /** The ways in which a pull request may be merged; any where nothing is said. */
  allowMergeMethods: (ruleset: RepositoryRuleset, methods: readonly string[]): void => {
    ruleset.addOverride('rules.pull_request.allowed_merge_methods', [...methods]);
  },

  /** GitHub's only "so many of this team for these files". */
  requireReviewers: (ruleset: RepositoryRuleset, reviewers: readonly RequiredReviewer[]): void => {
    ruleset.addOverride(
      'rules.pull_request.required_reviewers',
      reviewers.map(({ team, filePatterns, minimumApprovals }) => ({
        reviewer: { type: 'Team', id: team },
        file_patterns: [...filePatterns],
        minimum_approvals: minimumApprovals,
      })),
    );
  },

  /** No action runs by tag or branch: both can be moved to other code. */
  requireShaPinning: (permissions: ActionsOrganizationPermissions): void => {
    permissions.addOverride('sha_pinning_required', true);
  },

  /** What a workflow's own token may do where the workflow says nothing: read, and approve no pull request. */
  readOnlyWorkflowToken: (scope: Construct, id: string, organization: string): TerraformResource => {
    const permissions = new TerraformResource(scope, id, {
      terraformResourceType: 'github_actions_organization_workflow_permissions',
      terraformGeneratorMetadata: { providerName: 'github' },
    });
    permissions.addOverride('organization_slug', organization);
    permissions.addOverride('default_workflow_permissions', 'read');
    permissions.addOverride('can_approve_pull_request_reviews', false);
    return permissions;
  },
};
