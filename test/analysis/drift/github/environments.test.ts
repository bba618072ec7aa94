import { github } from '../../../../analysis/drift/github';
import { answered } from './answered';
import { api } from './api';
import { githubStack, type Resources } from './github-stack';

const environment = {
  repository: 'pay',
  environment: 'prod',
  can_admins_bypass: false,
  prevent_self_review: true,
  reviewers: [{ teams: [7001] }],
  deployment_branch_policy: { custom_branch_policies: true, protected_branches: false },
};
const resources = (changes: Readonly<Record<string, unknown>> = {}): Resources => ({
  github_repository_environment: { pay_prod: { ...environment, ...changes } },
  github_repository_environment_deployment_policy: {
    pay_prod: {
      repository: 'pay',
      environment: '${github_repository_environment.pay_prod.environment}',
      branch_pattern: 'main',
    },
  },
  github_actions_environment_variable: {
    pay_prod_AWS_REGION: {
      repository: 'pay',
      environment: '${github_repository_environment.pay_prod.environment}',
      variable_name: 'AWS_REGION',
      value: 'eu-west-1',
    },
  },
});
const place = '/repos/acme/pay';
const policies = `${place}/environments/prod/deployment-branch-policies`;
const honest = (actual: Readonly<Record<string, unknown>> = api.environment()) => ({
  [`${place}/environments`]: api.environments(actual),
  [policies]: api.branchPolicies('main'),
  [`${place}/environments/prod/variables`]: {
    total_count: 1,
    variables: [{ name: 'AWS_REGION', value: 'eu-west-1', created_at: '2026-01-01T00:00:00Z' }],
  },
  [`${place}/teams`]: [],
  [`${place}/collaborators?affiliation=direct`]: [],
});
const drift = (bodies: Readonly<Record<string, unknown>>, asked = resources()) =>
  github([githubStack(asked)], answered(bodies)).findings.map(({ severity, subject, rule, got }) => ({
    line: `${subject}: ${rule}, got ${got}`,
    severity,
  }));
const without = (field: string): Record<string, unknown> => {
  const { [field]: _, ...rest } = api.environment();
  return rest;
};

const unknown = (name: string) => ({
  line: `repository acme/pay environment ${name}: must be one that the stacks make, got made by hand, or by a job that named it`,
  severity: 'differs',
});

describe('drift of environments', () => {
  it('is nothing where GitHub answers what the stack asks for', () => {
    expect(drift(honest())).toEqual([]);
  });

  it.each<{ name: string; actual: Record<string, unknown>; line: string; severity?: string }>([
    {
      name: 'an environment without a branch policy',
      actual: api.environment({ deployment_branch_policy: null }),
      line: 'must admit only branch main, got no branch policy, so any ref',
    },
    {
      name: 'an environment for protected branches',
      actual: api.environment({
        deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
      }),
      line: 'must admit only branch main, got protected_branches, which is any branch without a classic rule',
    },
    {
      name: 'an environment for protected branches as well',
      actual: api.environment({ deployment_branch_policy: { protected_branches: true, custom_branch_policies: true } }),
      line: 'must admit only branch main, got protected_branches, which is any branch without a classic rule',
    },
    {
      name: 'a branch policy that is not shown',
      actual: without('deployment_branch_policy'),
      line: 'must admit only branch main, got no such field: not visible to this token',
      severity: 'unseen',
    },
    {
      name: 'administrators that bypass it',
      actual: api.environment({ can_admins_bypass: true }),
      line: 'administrators of the repository may not bypass it, got can_admins_bypass',
    },
    {
      name: 'a bypass that is not shown',
      actual: without('can_admins_bypass'),
      line: 'administrators of the repository may not bypass it, got no such field: not visible to this token',
      severity: 'unseen',
    },
    {
      name: 'reviewers of one’s own',
      actual: api.environment({ protection_rules: [api.review({ prevent_self_review: false })] }),
      line: 'who started a deployment may not approve it, got prevent_self_review is off',
    },
    {
      name: 'another reviewer',
      actual: api.environment({
        protection_rules: [
          api.review({
            reviewers: [
              api.team(7001, 'service-deployers-pay'),
              { type: 'User', reviewer: { id: 9, login: 'mallory' } },
            ],
          }),
        ],
      }),
      line: 'must have no other reviewer, got user 9',
    },
    {
      name: 'a wait that nobody asked for',
      actual: api.environment({
        protection_rules: [api.review(), { id: 1, type: 'wait_timer', wait_timer: 30 }],
      }),
      line: 'must wait 0 minutes, got 30',
      severity: 'differs',
    },
    {
      name: 'protection that is not shown',
      actual: without('protection_rules'),
      line: 'protection_rules must be shown, got no such field',
      severity: 'unseen',
    },
  ])('finds $name', ({ actual, line, severity = 'opens' }) => {
    expect(drift(honest(actual))).toEqual([{ line: `repository acme/pay environment prod: ${line}`, severity }]);
  });

  it('finds an environment without its reviewers, and who may then approve', () => {
    expect(drift(honest(api.environment({ protection_rules: [{ type: 'branch_policy' }] })))).toEqual([
      {
        line: 'repository acme/pay environment prod: team 7001 must be a reviewer, got no reviewers',
        severity: 'opens',
      },
      {
        line: 'repository acme/pay environment prod: who started a deployment may not approve it, got prevent_self_review is off',
        severity: 'opens',
      },
    ]);
  });

  it('finds another branch, and one that is missing', () => {
    expect(drift({ ...honest(), [policies]: api.branchPolicies('main', 'release/*') })).toEqual([
      {
        line: 'repository acme/pay environment prod: must admit only branch main, got branch release/*',
        severity: 'opens',
      },
    ]);
    expect(drift({ ...honest(), [policies]: api.branchPolicies() })).toEqual([
      { line: 'repository acme/pay environment prod: must admit branch main, got not admitted', severity: 'differs' },
    ]);
  });

  it('finds an environment that is gone, and takes no other case of its name for it', () => {
    for (const name of ['Prod', 'staging']) {
      expect(drift(honest(api.environment({ name })))).toEqual([
        { line: 'repository acme/pay environment prod: must be there, got no such environment', severity: 'opens' },
        unknown(name),
      ]);
    }
  });

  it('finds an environment that no stack makes, and nothing else about it', () => {
    const own = api.environment({ name: 'mine', protection_rules: [], deployment_branch_policy: null });
    const answers = { ...honest(), [`${place}/environments`]: api.environments(api.environment(), own) };
    expect(drift(answers)).toEqual([unknown('mine')]);
    expect(github([githubStack(resources())], answered(answers)).findings).toMatchObject([
      { who: 'owners of the organisation', remedy: 'delete it; it opens nothing in AWS', stack: 'github-pay' },
    ]);
  });

  it('passes an environment of any ref and without reviewers, and finds that it has got stricter', () => {
    const open = resources({ reviewers: undefined, prevent_self_review: false, deployment_branch_policy: undefined });
    const actual = api.environment({ protection_rules: [], deployment_branch_policy: null });
    expect(drift(honest(actual), open)).toEqual([]);
    expect(drift(honest(), open).map(({ severity }) => severity)).toEqual(['differs', 'differs']);
  });

  it('knows a reviewer that the same stack makes by its slug', () => {
    const made = {
      ...resources({ reviewers: [{ teams: ['${github_team.appliers.id}'] }] }),
      github_team: { appliers: { name: 'service-deployers-pay' } },
    };
    const bodies = {
      ...honest(),
      '/orgs/acme/teams': [{ id: 7001, slug: 'service-deployers-pay' }],
      '/orgs/acme/teams/service-deployers-pay/members': [],
    };
    expect(drift(bodies, made)).toEqual([]);
    const other = api.environment({ protection_rules: [api.review({ reviewers: [api.team(7001, 'everybody')] })] });
    expect(drift({ ...bodies, [`${place}/environments`]: api.environments(other) }, made)).toHaveLength(2);
  });

  it('finds in one repository the environment of another', () => {
    const ledger = githubStack(
      { github_repository_environment: { ledger_dev: { repository: 'ledger', environment: 'dev' } } },
      'github-ledger',
    );
    const dev = api.environment({ name: 'dev', protection_rules: [], deployment_branch_policy: null });
    const bodies = {
      ...honest(),
      [`${place}/environments`]: api.environments(api.environment(), dev),
      '/repos/acme/ledger/environments': api.environments(dev),
      '/repos/acme/ledger/teams': [],
      '/repos/acme/ledger/collaborators?affiliation=direct': [],
    };
    const { findings } = github([githubStack(resources()), ledger], answered(bodies));
    expect(findings.map(({ subject, severity }) => [subject, severity])).toEqual([
      ['repository acme/pay environment dev', 'differs'],
    ]);
  });

  it('finds another value of a variable, and a missing one', () => {
    const path = `${place}/environments/prod/variables`;
    const subject = 'repository acme/pay environment prod variable AWS_REGION';
    expect(
      drift({ ...honest(), [path]: { total_count: 1, variables: [{ name: 'AWS_REGION', value: 'us-east-1' }] } }),
    ).toEqual([{ line: `${subject}: must be eu-west-1, got us-east-1`, severity: 'differs' }]);
    expect(drift({ ...honest(), [path]: { total_count: 0, variables: [] } })).toEqual([
      { line: `${subject}: must be eu-west-1, got no such variable`, severity: 'differs' },
    ]);
  });

  it('refuses a list of which pages are missing', () => {
    const cut = { ...api.environments(api.environment()), total_count: 2 };
    expect(() => drift({ ...honest(), [`${place}/environments`]: cut })).toThrow(
      'must hold all 2 that total_count says, got "1"; merge all pages of the answer',
    );
  });

  it('refuses a stack whose own branch policy is none', () => {
    const policy = { custom_branch_policies: false, protected_branches: true };
    expect(() => drift(honest(), resources({ deployment_branch_policy: policy }))).toThrow(
      /^stack github-pay resource github_repository_environment\.pay_prod: branch policy must be custom/,
    );
  });
});
