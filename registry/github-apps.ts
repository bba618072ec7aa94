import type { GithubAppName } from '../environments/schema';

/** Permissions of a token, as `POST /app/installations/{installation_id}/access_tokens` names them. */
type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/**
 * What each GitHub App is granted, and no more: what its stacks write and refresh.
 *
 * The App is registered with exactly these, and every token asks for these and nothing else; a test holds the
 * workflows to it. GitHub names for each call
 * the permission that it takes.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
export const githubAppPermissions = {
  // `github-organization`: rules of the organisation and of this repository, its environments, who is in which team.
  organization: {
    actions: 'write', // subjects of tokens of a repository
    administration: 'write', // rulesets, environments and their branches, teams of a repository
    environments: 'write', // variables of an environment
    members: 'write', // teams and who is in them
    metadata: 'read',
    organization_administration: 'write', // rulesets, Actions and subjects of tokens of the organisation
  },
  // `github-<team>`: the repositories of services. Teams are only read: whoever could write them could join one.
  repositories: {
    actions: 'write',
    administration: 'write',
    environments: 'write',
    members: 'read',
    metadata: 'read',
  },
  // `drift`. GitHub shows rulesets of an organisation to whoever may write them, and to nobody else.
  readOnly: {
    actions: 'read',
    administration: 'read',
    environments: 'read',
    members: 'read',
    metadata: 'read',
    organization_administration: 'read',
  },
} as const satisfies Record<GithubAppName, Permissions>;
