/** Shapes of GitHub's REST API as its documentation shows them; a test changes the one field that it is about. */
type Fields = Readonly<Record<string, unknown>>;

/** https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset */
export const api = {
  ruleset: (changes: Fields = {}): Fields => ({
    id: 42,
    name: 'default-branch',
    target: 'branch',
    source_type: 'Repository',
    source: 'acme/pay',
    enforcement: 'active',
    bypass_actors: [],
    current_user_can_bypass: 'never',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }, api.pullRequest(), api.statusChecks()],
    node_id: 'RRS_lACkVXNlcgQB',
    ...changes,
  }),

  pullRequest: (changes: Fields = {}): Fields => ({
    type: 'pull_request',
    parameters: {
      required_approving_review_count: 2,
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: true,
      required_review_thread_resolution: true,
      automatic_copilot_code_review_enabled: false,
      allowed_merge_methods: ['squash'],
      required_reviewers: [
        { reviewer: { id: 7001, type: 'Team' }, file_patterns: ['environments/**'], minimum_approvals: 2 },
      ],
      ...changes,
    },
  }),

  statusChecks: (checks: readonly Fields[] = [{ context: 'check', integration_id: 15368 }]): Fields => ({
    type: 'required_status_checks',
    parameters: {
      strict_required_status_checks_policy: true,
      do_not_enforce_on_create: false,
      required_status_checks: checks,
    },
  }),

  /** https://docs.github.com/en/rest/deployments/environments#list-environments */
  environment: (changes: Fields = {}): Fields => ({
    id: 161088068,
    node_id: 'MDExOkVudmlyb25tZW50MTYxMDg4MDY4',
    name: 'prod',
    url: 'https://api.github.com/repos/acme/pay/environments/prod',
    can_admins_bypass: false,
    protection_rules: [api.review(), { id: 3755, node_id: 'MDQ6R2F0ZTM3NTU=', type: 'branch_policy' }],
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    ...changes,
  }),

  review: (changes: Fields = {}): Fields => ({
    id: 3736,
    type: 'required_reviewers',
    prevent_self_review: true,
    reviewers: [api.team(7001, 'service-deployers-pay')],
    ...changes,
  }),

  team: (id: number, slug: string): Fields => ({ type: 'Team', reviewer: { id, slug, name: slug, privacy: 'closed' } }),

  /** https://docs.github.com/en/rest/collaborators/collaborators#list-repository-collaborators */
  collaborator: (login: string, role: string, changes: Fields = {}): Fields => ({
    login,
    id: 1,
    node_id: 'MDQ6VXNlcjE=',
    type: 'User',
    site_admin: false,
    permissions: {
      pull: true,
      triage: role !== 'read',
      push: ['write', 'maintain', 'admin'].includes(role),
      maintain: ['maintain', 'admin'].includes(role),
      admin: role === 'admin',
    },
    role_name: role,
    ...changes,
  }),

  environments: (...environments: readonly Fields[]): Fields => ({ total_count: environments.length, environments }),

  /** https://docs.github.com/en/rest/deployments/branch-policies#list-deployment-branch-policies */
  branchPolicies: (...names: readonly string[]): Fields => ({
    total_count: names.length,
    branch_policies: names.map((name, id) => ({ id, node_id: 'MDE2', name, type: 'branch' })),
  }),
};
