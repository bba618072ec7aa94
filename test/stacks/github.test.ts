import { entryOf, environmentOf, removeEntry, unlock } from '../fixtures/change';
import { fixtureSources, type TypedSources } from '../fixtures/fixture-sources';
import { synthesised } from '../synthesised';

const waive = ({ registry }: TypedSources, capability: string) =>
  registry.waivers.push({
    finding: `github-plan-capabilities/${capability}`,
    reason: 'Accepted',
    owner: 'pay',
    expires: '2999-12-31',
  });

function made(change: (sources: TypedSources) => void = () => {}) {
  const sources = fixtureSources();
  change(sources);
  const { findings, stacks } = synthesised(sources);
  expect(findings).toEqual([]);
  const of = (stack: string, type: string) => stacks[stack]?.resource?.[type] ?? {};
  return { stacks, of };
}

describe('the organisation on GitHub', () => {
  const { of, stacks } = made();

  it('has a floor under every repository of the registry and this one', () => {
    const rulesets = Object.values(of('github-organization', 'github_organization_ruleset'));
    expect(rulesets.map(({ target }) => target).sort()).toEqual(['branch', 'tag']);
    for (const { conditions } of rulesets)
      expect(conditions).toMatchObject({
        repository_name: { include: ['ledger', 'network', 'pay', 'pay-api', 'pay-site', 'platform'], protected: true },
      });
  });

  it('makes every team that holds a key, with its people and nobody else, and reports the ids', () => {
    const members = of('github-organization', 'github_team_members');
    expect(Object.keys(of('github-organization', 'github_team')).sort()).toEqual(Object.keys(members).sort());
    expect(members['permission-creators']?.members).toEqual(
      ['creator-one', 'creator-two', 'creator-three'].map((username) => ({ username, role: 'member' })),
    );
    expect(Object.keys(stacks['github-organization']?.output?.team_ids?.value ?? {}).sort()).toEqual(
      Object.keys(members).sort(),
    );
  });

  it('makes teams in no other stack, because who writes a team can join it', () => {
    for (const [name, { resource = {} }] of Object.entries(stacks))
      if (name !== 'github-organization')
        expect(Object.keys(resource).filter((type) => /^github_(team|team_members|membership)$/.test(type))).toEqual(
          [],
        );
  });

  it('lets nobody deploy who applies, and gates both applies', () => {
    const environments = of('github-organization', 'github_repository_environment');
    const reviewers = Object.fromEntries(
      Object.entries(environments).map(([name, { reviewers, prevent_self_review }]) => [
        name,
        [reviewers, prevent_self_review],
      ]),
    );
    expect(reviewers).toEqual({
      'platform_services-apply': [[{ teams: ['${github_team.services-appliers.id}'] }], true],
      'platform_guardrails-apply': [[{ teams: ['${github_team.guardrails-appliers.id}'] }], true],
      platform_plan: [undefined, undefined],
      'platform_main-plan': [undefined, undefined],
      platform_drift: [undefined, undefined],
    });
  });

  it('tells each of its own jobs the hub role of its identity, and the Region', () => {
    const variables = of('github-organization', 'github_actions_environment_variable');
    const values = Object.fromEntries(
      Object.entries(variables)
        .filter(([address]) => address.includes('_AWS_'))
        .map(([address, { value }]) => [address, value]),
    );
    const role = (identity: string) => `arn:aws:iam::100000000002:role/platform/${identity}`;
    expect(values).toEqual({
      platform_plan_AWS_ROLE_ARN: role('platform-plan'),
      'platform_main-plan_AWS_ROLE_ARN': role('main-plan'),
      platform_drift_AWS_ROLE_ARN: role('drift'),
      'platform_services-apply_AWS_ROLE_ARN': role('services-apply'),
      'platform_guardrails-apply_AWS_ROLE_ARN': role('guardrails-apply'),
      platform_plan_AWS_REGION: 'eu-west-1',
      'platform_main-plan_AWS_REGION': 'eu-west-1',
      platform_drift_AWS_REGION: 'eu-west-1',
      'platform_services-apply_AWS_REGION': 'eu-west-1',
      'platform_guardrails-apply_AWS_REGION': 'eu-west-1',
    });
    const made = Object.values(stacks).flatMap(({ resource }) => Object.values(resource?.aws_iam_role ?? {}));
    expect(made.map(({ name, path }) => `${path}${name}`)).toEqual(
      expect.arrayContaining(Object.values(values).flatMap((value) => /:role(.+)$/.exec(String(value))?.[1] ?? [])),
    );
  });

  it('tells them no role while the platform account has no id', () => {
    const { of: unknown } = made(unlock);
    expect(unknown('github-organization', 'github_actions_environment_variable')).toEqual({});
    expect(Object.keys(unknown('github-organization', 'github_repository_environment'))).toHaveLength(5);
  });

  it('asks two permission creators about every file, and pins its checks to GitHub Actions', () => {
    expect(of('github-organization', 'github_repository_ruleset').platform?.rules).toMatchObject({
      pull_request: {
        required_approving_review_count: 2,
        allowed_merge_methods: ['squash'],
        required_reviewers: [
          { file_patterns: ['*'], minimum_approvals: 2, reviewer: { id: '${github_team.permission-creators.id}' } },
          { minimum_approvals: 1, reviewer: { id: '${github_team.guardrails-appliers.id}' } },
        ],
      },
      required_status_checks: { required_check: [{ context: 'check', integration_id: 15368 }] },
    });
  });

  it('runs selected actions by SHA, with a token that reads', () => {
    expect(of('github-organization', 'github_actions_organization_permissions').actions).toMatchObject({
      allowed_actions: 'selected',
      sha_pinning_required: true,
      allowed_actions_config: { verified_allowed: false },
    });
    expect(of('github-organization', 'github_actions_organization_workflow_permissions').actions).toMatchObject({
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: false,
    });
  });
});

describe('the repositories of a team', () => {
  it('have as many approvals on a branch as the environments that deploy from it ask for', () => {
    const { of } = made((sources) => {
      // It builds nothing that one environment would pull from another.
      for (const id of ['ledger', 'pay', 'pay-api', 'pay-site']) removeEntry(sources, id);
      sources.environments.lock.homes = {};
      entryOf(sources, 'network').environments = ['dev', 'staging', 'prod'];
      environmentOf(sources, 'prod').approvals = 3;
      environmentOf(sources, 'staging').deployFrom = { branch: 'release/next' };
    });
    const rules = of('github-pay', 'github_repository_ruleset');
    expect(rules.network_heads_main).toMatchObject({
      name: 'branch-main',
      conditions: { ref_name: { include: ['refs/heads/main'] } },
      rules: { pull_request: { required_approving_review_count: 3, require_last_push_approval: true } },
    });
    expect(rules['network_heads_release-next']).toMatchObject({
      conditions: { ref_name: { include: ['refs/heads/release/next'] } },
      rules: { pull_request: { required_approving_review_count: 1 } },
    });
  });

  it('ask nobody on a branch without approvals, and let nobody push to it', () => {
    const { of } = made((sources) => {
      environmentOf(sources, 'prod').approvals = 0;
      environmentOf(sources, 'staging').approvals = 0;
      for (const entry of Object.values(sources.registry.services)) entry.highRisk = false;
    });
    expect(of('github-pay', 'github_repository_ruleset').pay_heads_main?.rules).toMatchObject({
      deletion: true,
      non_fast_forward: true,
      pull_request: {
        required_approving_review_count: 0,
        require_last_push_approval: false,
        require_code_owner_review: false,
      },
    });
    expect(of('github-pay', 'github_repository_environment').pay_prod).not.toHaveProperty('reviewers');
  });

  it('tell each job its role and Region', () => {
    const variables = Object.values(made().of('github-pay', 'github_actions_environment_variable'));
    const ofTest = variables.filter(
      ({ environment }) => environment === '${github_repository_environment.pay_dev_test.environment}',
    );
    expect(Object.fromEntries(ofTest.map(({ variable_name, value }) => [variable_name, value]))).toEqual({
      AWS_ROLE_ARN: 'arn:aws:iam::200000000003:role/pipeline/pay_test',
      AWS_REGION: 'eu-west-1',
    });
  });

  it('are deployed past the team, by its id; only deployments are', () => {
    const environments = made().of('github-pay', 'github_repository_environment');
    const gated = Object.entries(environments).filter(([, { reviewers }]) => reviewers !== undefined);
    expect(gated.map(([name, { reviewers, prevent_self_review }]) => [name, reviewers, prevent_self_review])).toEqual(
      ['network_prod', 'pay-api_prod', 'pay-site_prod', 'pay_prod', 'pay_staging'].map((name) => [
        name,
        [{ teams: [7005] }],
        true,
      ]),
    );
  });
});

describe('a high-risk service', () => {
  const { of, stacks } = made();
  const environments = of('github-ledger', 'github_repository_environment');

  it('passes its deployers, then people who share nobody with them', () => {
    expect(environments.ledger_prod_approval).toMatchObject({
      reviewers: [{ teams: [7004] }],
      prevent_self_review: true,
    });
    expect(environments.ledger_prod).toMatchObject({ reviewers: [{ teams: [7006] }], prevent_self_review: true });
  });

  it('is trusted from the second environment alone, which alone knows the role', () => {
    const trust = String(stacks['services-ledger-prod']?.resource?.aws_iam_role?.ledger_deploy?.assume_role_policy);
    expect(trust).toContain(':environment:prod"');
    expect(trust).not.toContain('prod_approval');
    const variables = Object.keys(of('github-ledger', 'github_actions_environment_variable'));
    expect(variables).toContain('ledger_prod_AWS_ROLE_ARN');
    expect(variables.filter((name) => name.includes('approval'))).toEqual([]);
  });

  it('admits one branch to both', () => {
    const policies = of('github-ledger', 'github_repository_environment_deployment_policy');
    expect([policies.ledger_prod?.branch_pattern, policies.ledger_prod_approval?.branch_pattern]).toEqual([
      'main',
      'main',
    ]);
  });
});

describe('what GitHub would refuse is left out', () => {
  it('before the teams have ids: no reviewers, and no access for teams that are not there', () => {
    const { of } = made(({ environments: { lock } }) => {
      lock.organization.guardrails = 'detached';
      lock.github = undefined;
    });
    expect(of('github-pay', 'github_repository_environment').pay_prod).not.toHaveProperty('reviewers');
    expect(Object.keys(of('github-pay', 'github_team_repository'))).toEqual([
      'network_payments',
      'pay-api_payments',
      'pay-site_payments',
      'pay_payments',
    ]);
  });

  it('on Team: the floor and the reviewers, when that is accepted in writing; the rules of repositories stay', () => {
    const { of } = made((sources) => {
      sources.environments.organization.github.plan = 'team';
      waive(sources, 'environment-reviewers');
      waive(sources, 'organization-rulesets');
    });
    expect(of('github-organization', 'github_organization_ruleset')).toEqual({});
    expect(of('github-organization', 'github_repository_environment')['platform_services-apply']).not.toHaveProperty(
      'reviewers',
    );
    expect(of('github-pay', 'github_repository_environment').pay_prod).not.toHaveProperty('reviewers');
    expect(of('github-pay', 'github_repository_ruleset')).toHaveProperty('pay_heads_main');
    expect(of('github-organization', 'github_repository_ruleset')).toHaveProperty('platform');
  });
});
