import { github } from '../../../../analysis/drift/github';
import { answered } from './answered';
import { api } from './api';
import { githubStack } from './github-stack';

const rules = {
  deletion: true,
  non_fast_forward: true,
  pull_request: {
    required_approving_review_count: 2,
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: true,
    require_last_push_approval: true,
    required_review_thread_resolution: true,
    allowed_merge_methods: ['squash'],
    required_reviewers: [
      {
        reviewer: { type: 'Team', id: '${github_team.permission-creators.id}' },
        file_patterns: ['environments/**'],
        minimum_approvals: 2,
      },
    ],
  },
  required_status_checks: {
    strict_required_status_checks_policy: true,
    do_not_enforce_on_create: false,
    required_check: [{ context: 'check', integration_id: 15368 }],
  },
};
const asked = githubStack({
  github_repository_ruleset: {
    pay: {
      name: 'default-branch',
      repository: 'pay',
      target: 'branch',
      enforcement: 'active',
      conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
      rules,
    },
  },
  github_team: { 'permission-creators': { name: 'permission-creators' } },
  github_team_members: {
    'permission-creators': { team_id: '${github_team.permission-creators.id}', members: [{ username: 'Ada' }] },
  },
});

const honest = (ruleset: unknown = api.ruleset()) => ({
  '/orgs/acme/teams': [{ id: 7001, slug: 'permission-creators' }],
  '/orgs/acme/teams/permission-creators/members': [{ login: 'ada', id: 1, type: 'User' }],
  '/repos/acme/pay/rulesets': [
    { id: 42, name: 'default-branch', source_type: 'Repository' },
    { id: 3, name: 'registry', source_type: 'Organization' },
  ],
  '/repos/acme/pay/rulesets/42': ruleset,
  '/repos/acme/pay/teams': [{ id: 8, slug: 'payments', permission: 'push' }],
  '/repos/acme/pay/collaborators?affiliation=direct': [],
});
const drift = (bodies: Readonly<Record<string, unknown>>) =>
  github([asked], answered(bodies)).findings.map(({ severity, subject, rule, got, who }) => ({
    line: `${subject}: ${rule}, got ${got}`,
    severity,
    who,
  }));
const without = (field: string): Record<string, unknown> => {
  const { [field]: _, ...rest } = api.ruleset();
  return rest;
};
const rule = (changed: Readonly<Record<string, unknown>>) =>
  api.ruleset({
    rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }, api.pullRequest(), api.statusChecks()].map((each) =>
      (each as { type: unknown }).type === changed.type ? changed : each,
    ),
  });

describe('drift of rulesets', () => {
  it('is nothing where GitHub answers what the stack asks for', () => {
    expect(drift(honest())).toEqual([]);
  });

  it.each<{ name: string; ruleset: unknown; line: string; severity?: string; who?: string }>([
    {
      name: 'bypass actors that are absent',
      ruleset: without('bypass_actors'),
      line: 'bypass_actors must be shown, and empty, got no such field: not visible to this token',
      severity: 'unseen',
      who: 'guardrails-apply',
    },
    {
      name: 'bypass actors that are null',
      ruleset: api.ruleset({ bypass_actors: null }),
      line: 'bypass_actors must be shown, and empty, got null: not visible to this token',
      severity: 'unseen',
      who: 'guardrails-apply',
    },
    {
      name: 'a bypass actor',
      ruleset: api.ruleset({
        bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }],
      }),
      line: 'nobody may bypass it, got RepositoryRole 5, always',
      who: 'team pay',
    },
    {
      name: 'a bypass actor without a number',
      ruleset: api.ruleset({
        bypass_actors: [{ actor_id: null, actor_type: 'OrganizationAdmin', bypass_mode: 'exempt' }],
      }),
      line: 'nobody may bypass it, got OrganizationAdmin, exempt',
      who: 'team pay',
    },
    {
      name: 'a token that may bypass it itself',
      ruleset: api.ruleset({ current_user_can_bypass: 'always' }),
      line: 'who collects the answers may not bypass it, got always',
      who: 'team pay',
    },
    {
      name: 'a disabled ruleset',
      ruleset: api.ruleset({ enforcement: 'disabled' }),
      line: 'enforcement must be active, got disabled',
    },
    {
      name: 'a ruleset that only evaluates',
      ruleset: api.ruleset({ enforcement: 'evaluate' }),
      line: 'enforcement must be active, got evaluate',
    },
    {
      name: 'another target',
      ruleset: api.ruleset({ target: 'tag' }),
      line: 'target must be branch, got tag',
    },
    {
      name: 'an excluded branch',
      ruleset: api.ruleset({
        conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: ['refs/heads/main'] } },
      }),
      line: 'must be for {"ref_name":{"include":["~DEFAULT_BRANCH"]}}, got {"ref_name":{"exclude":["refs/heads/main"],"include":["~DEFAULT_BRANCH"]}}',
    },
    {
      name: 'a missing rule',
      ruleset: api.ruleset({ rules: [{ type: 'deletion' }, api.pullRequest(), api.statusChecks()] }),
      line: 'must have the rule non_fast_forward, got no such rule',
    },
    {
      name: 'a lowered count',
      ruleset: rule(api.pullRequest({ required_approving_review_count: 1 })),
      line: 'pull_request must have required_approving_review_count 2, got 1',
    },
    {
      name: 'a count that nobody shows',
      ruleset: rule(api.pullRequest({ required_approving_review_count: undefined })),
      line: 'pull_request must have required_approving_review_count 2, got nothing',
    },
    {
      name: 'a raised count',
      ruleset: rule(api.pullRequest({ required_approving_review_count: 3 })),
      line: 'pull_request must have required_approving_review_count 2, got 3',
      severity: 'differs',
    },
    {
      name: 'stale reviews that stay',
      ruleset: rule(api.pullRequest({ dismiss_stale_reviews_on_push: false })),
      line: 'pull_request must have dismiss_stale_reviews_on_push true, got false',
    },
    {
      name: 'another way to merge',
      ruleset: rule(api.pullRequest({ allowed_merge_methods: ['squash', 'merge'] })),
      line: 'pull_request must have allowed_merge_methods ["squash"], got ["merge","squash"]',
    },
    {
      name: 'missing reviewers of files',
      ruleset: rule(api.pullRequest({ required_reviewers: [] })),
      line: 'must ask 2 of team permission-creators to approve environments/**, got no such reviewers',
    },
    {
      name: 'fewer reviewers of files',
      ruleset: rule(
        api.pullRequest({
          required_reviewers: [
            { reviewer: { id: 7001, type: 'Team' }, file_patterns: ['environments/**'], minimum_approvals: 1 },
          ],
        }),
      ),
      line: 'must ask 2 of team permission-creators to approve environments/**, got 1',
    },
    {
      name: 'reviewers of another team',
      ruleset: rule(
        api.pullRequest({
          required_reviewers: [
            { reviewer: { id: 9, type: 'Team' }, file_patterns: ['environments/**'], minimum_approvals: 2 },
          ],
        }),
      ),
      line: 'must ask 2 of team permission-creators to approve environments/**, got no such reviewers',
    },
    {
      name: 'a missing status check',
      ruleset: rule(api.statusChecks([{ context: 'lint', integration_id: 15368 }])),
      line: 'must require the status check check, got no such check',
    },
    {
      name: 'a status check of any App',
      ruleset: rule(api.statusChecks([{ context: 'check' }])),
      line: 'status check check must be of App 15368, got any App',
    },
    {
      name: 'a status check of another App',
      ruleset: rule(api.statusChecks([{ context: 'check', integration_id: 1 }])),
      line: 'status check check must be of App 15368, got App 1',
    },
    {
      name: 'status checks that a new branch need not pass',
      ruleset: rule({
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: true,
          do_not_enforce_on_create: true,
          required_status_checks: [{ context: 'check', integration_id: 15368 }],
        },
      }),
      line: 'required_status_checks must have do_not_enforce_on_create false, got true',
    },
    {
      name: 'rules that are not shown',
      ruleset: without('rules'),
      line: 'rules must be shown, got no such field',
      severity: 'unseen',
      who: 'drift',
    },
    {
      name: 'one rule more',
      ruleset: api.ruleset({
        rules: [
          ...[{ type: 'deletion' }, { type: 'non_fast_forward' }, api.pullRequest(), api.statusChecks()],
          { type: 'creation' },
        ],
      }),
      line: 'must have no rule that the stack does not ask for, got creation',
      severity: 'differs',
    },
  ])('finds $name', ({ ruleset, line, severity = 'opens', who = 'services-apply' }) => {
    expect(drift(honest(ruleset))).toEqual([
      { line: `repository acme/pay ruleset default-branch: ${line}`, severity, who },
    ]);
  });

  it.each([
    { name: 'more reviewers of files', change: { required_reviewers: [reviewersOf(3), reviewersOf(2, 'docs/**')] } },
    { name: 'a field that is newer than this', change: { new_field: 1 } },
  ])('passes $name', ({ change }) => {
    expect(drift(honest(rule(api.pullRequest(change))))).toEqual([]);
  });

  it('passes a status check beside those that were asked for', () => {
    const checks = [
      { context: 'check', integration_id: 15368 },
      { context: 'lint', integration_id: 15368 },
    ];
    expect(drift(honest(rule(api.statusChecks(checks))))).toEqual([]);
  });

  it('finds a ruleset that is gone, and one that nobody asked for', () => {
    const other = { id: 43, name: 'mine', source_type: 'Repository' };
    expect(drift({ ...honest(), '/repos/acme/pay/rulesets': [other] })).toEqual([
      {
        line: 'repository acme/pay ruleset default-branch: must be there once, got no such ruleset',
        severity: 'opens',
        who: 'services-apply',
      },
      {
        line: 'repository acme/pay ruleset mine: must be one that the stacks ask for, got a ruleset that none of them has',
        severity: 'differs',
        who: 'team pay',
      },
    ]);
  });

  it.each([
    ['/repos/acme/pay/rulesets', 403, 'status 403'],
    ['/repos/acme/pay/rulesets', undefined, 'no answer'],
    ['/repos/acme/pay/rulesets/42', 404, 'status 404'],
    ['/repos/acme/pay/teams', undefined, 'no answer'],
  ])('finds that %s is not shown: %s', (path, status, got) => {
    const { [path]: _, ...rest }: Record<string, unknown> = honest();
    expect(drift(status === undefined ? rest : { ...rest, [path]: status })).toEqual([
      { line: `answer ${path}: must be there, with status 200, got ${got}`, severity: 'unseen', who: 'drift' },
    ]);
  });

  it.each([
    { name: 'an enforcement that is new', ruleset: api.ruleset({ enforcement: 'sometimes' }) },
    { name: 'bypass actors that are no list', ruleset: api.ruleset({ bypass_actors: {} }) },
    { name: 'rules that are no list', ruleset: api.ruleset({ rules: 'all' }) },
    { name: 'no object', ruleset: [] },
  ])('refuses $name', ({ ruleset }) => {
    expect(() => drift(honest(ruleset))).toThrow(/^answer \/repos\/acme\/pay\/rulesets\/42\S*: must be /);
  });

  it('compares the rulesets of an organisation, and the repositories that they are for', () => {
    const stack = githubStack(
      {
        github_organization_ruleset: {
          floor: {
            name: 'floor',
            target: 'branch',
            enforcement: 'active',
            conditions: [
              {
                ref_name: [{ include: ['~DEFAULT_BRANCH'], exclude: [] }],
                repository_name: [{ include: ['pay', 'ledger'], exclude: [], protected: true }],
              },
            ],
            rules: [{ deletion: true, update: false }],
          },
        },
      },
      'github-organization',
    );
    const bodies = (names: readonly string[]) => ({
      '/orgs/acme/rulesets': [{ id: 1, name: 'floor', source_type: 'Organization' }],
      '/orgs/acme/teams': [],
      '/orgs/acme/rulesets/1': api.ruleset({
        conditions: {
          ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] },
          repository_name: { include: names, exclude: [], protected: true },
        },
        rules: [{ type: 'deletion' }],
      }),
    });
    expect(github([stack], answered(bodies(['ledger', 'pay'])))).toEqual({ compared: 1, findings: [], others: [] });
    expect(github([stack], answered(bodies(['pay']))).findings).toMatchObject([
      { severity: 'opens', subject: 'organisation acme ruleset floor', who: 'guardrails-apply' },
    ]);
  });
});

function reviewersOf(count: number, pattern = 'environments/**') {
  return { reviewer: { id: 7001, type: 'Team' }, file_patterns: [pattern], minimum_approvals: count };
}
