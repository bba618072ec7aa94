import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../../analysis/model';
import { twoPeople } from '../../../analysis/proofs/two-people';
import { readWorkflows } from '../../../analysis/workflows/read-workflows';
import { sources } from '../../../main';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { type Synthesised, synthesised } from '../../synthesised';
import { fixtureModel } from '../fixture-model';
import { loadStacks } from '../load/load-stacks';
import { modelOfSources } from '../model-of-sources';
import { changeResource, rewrite } from './break-stacks';
import { granting, spoiled } from './spoiled';

type Stacks = Synthesised['stacks'];
type Attributes = Record<string, unknown>;

const issuer = 'token.actions.githubusercontent.com';
const directory = join(__dirname, '../../../.github/workflows');
const written = new Map(
  readdirSync(directory)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => [file, readFileSync(join(directory, file), 'utf8')]),
);

/** A job that takes the role of an apply, as a workflow of this repository has it. */
const applying = (on: string, environment = 'guardrails-apply', more = '') => `on: ${on}
permissions: {}
jobs:
  act:
    runs-on: ubuntu-24.04
    environment: ${environment}
    permissions: { contents: read, id-token: write }
    steps: [{ run: 'true' }]
${more}`;
const onMain = '{ push: { branches: [main] }, workflow_dispatch: null }';

type Made = ReturnType<typeof fixtureModel>;
const failuresOf = ({ model, expectations }: Made, workflows?: Readonly<Record<string, string>>): string[] => {
  const all: Model =
    workflows === undefined ? model : { ...model, workflows: readWorkflows(new Map(Object.entries(workflows))) };
  return twoPeople.run(all, expectations).failures.map(({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`);
};
const { stacks: whole, files } = synthesised(fixtureSources());
const expectations = JSON.parse(files['expectations.json'] ?? '{}') as Made['expectations'];
const broken = (spoil: (stacks: Stacks) => void) => {
  const stacks = structuredClone(whole);
  spoil(stacks);
  return failuresOf({ model: loadStacks(stacks), expectations });
};

describe('whoever writes a permission is two people', () => {
  it.each<[string, () => Made]>([
    ['in the fixture', () => fixtureModel()],
    ['in the organisation of this repository', () => modelOfSources(sources())],
    ['in one account without an organisation', () => modelOfSources(singleAccountSources())],
    [
      'while the guardrails are detached',
      () =>
        fixtureModel(({ environments }) => {
          environments.lock.organization.guardrails = 'detached';
        }),
    ],
    [
      'while an account is in intake',
      () =>
        fixtureModel(({ environments }) => {
          environments.lock.accounts['pay-staging'] = { phase: 'intake', id: '200000000005', environment: 'staging' };
        }),
    ],
  ])('%s, with the workflows of this repository', (_, made) => {
    expect(failuresOf(made(), Object.fromEntries(written))).toEqual([]);
  });

  const onPlan = (plan: 'free' | 'team', ...capabilities: string[]) =>
    fixtureModel(({ environments, registry }: TypedSources) => {
      environments.organization.github.plan = plan;
      for (const capability of capabilities)
        registry.waivers.push({
          finding: `github-plan-capabilities/${capability}`,
          reason: 'Accepted',
          owner: 'pay',
          expires: '2999-12-31',
        });
    });

  it('says what is missing where the GitHub plan has no reviewers, and fails nobody for it', () => {
    const { model, expectations } = onPlan('team', 'environment-reviewers', 'organization-rulesets');
    const { failures, unfenced } = twoPeople.run(model, expectations);
    expect(failures).toEqual([]);
    expect(unfenced).toEqual(
      ['guardrails-apply', 'services-apply'].map((environment) => ({
        what: `two people/environment ${environment} of acme platform, main`,
        account: 'GitHub',
        because: 'the GitHub plan has no reviewers of environments',
      })),
    );
    expect(twoPeople.run(fixtureModel().model, fixtureModel().expectations).unfenced).toEqual([]);
  });

  it('does not take a missing reviewer for a missing plan', () => {
    const { model, expectations } = onPlan('team', 'environment-reviewers', 'organization-rulesets');
    const enterprise = fixtureModel();
    const failures = twoPeople.run(model, enterprise.expectations).failures.map(({ rule }) => rule);
    expect(failures).toContainEqual(expect.stringContaining('services-apply of acme/platform must have reviewers'));
    expect(expectations.githubEnvironments).not.toEqual(enterprise.expectations.githubEnvironments);
  });
});

describe('a key that is gone is noticed', () => {
  const inGithub = (type: string, name: string) => ({ stack: 'github-organization', type, name });
  const environment = (name: string, to: (attributes: Attributes) => void) =>
    changeResource(inGithub('github_repository_environment', `platform_${name}`), to);
  const pullRequest = (change: Attributes) =>
    changeResource(inGithub('github_repository_ruleset', 'platform'), ({ rules }) => {
      Object.assign((rules as { pull_request: Attributes }).pull_request, change);
    });
  const ruleset = (change: Attributes) =>
    changeResource(inGithub('github_repository_ruleset', 'platform'), (attributes) =>
      Object.assign(attributes, change),
    );
  const hub = (name: string) => ({ stack: 'bootstrap', type: 'aws_iam_role', name, argument: 'assume_role_policy' });
  const claims = (name: string, change: (exact: Attributes) => void) =>
    rewrite(hub(name), ({ Statement: [statement] }) => {
      change((statement?.Condition as { StringEquals?: Attributes } | undefined)?.StringEquals ?? {});
    });
  const trusting = (name: string, statement: Record<string, unknown>) =>
    rewrite(hub(name), ({ Statement }) => {
      Statement.push({ Sid: 'Spoiled', Effect: 'Allow', Action: 'sts:AssumeRole', ...statement });
    });
  const subjectOf = (text: unknown, environmentName: string) => String(text).replace(/[^:]+$/, environmentName);
  const unbound = (name: string) => (stacks: Stacks) => {
    const role = stacks['services-pay-prod']?.resource?.aws_iam_role?.[name];
    if (role === undefined) throw new Error(`there must be a role ${name}`);
    delete role.permissions_boundary;
    delete stacks.organization?.resource?.aws_organizations_policy_attachment;
  };
  const allowing = (role: string, statement: Parameters<typeof granting>[0]) =>
    spoiled('services-pay-prod', 'aws_iam_role_policy', role, granting(statement));
  const both =
    (...spoils: ((stacks: Stacks) => void)[]) =>
    (stacks: Stacks) => {
      for (const spoil of spoils) spoil(stacks);
    };

  const cases: { name: string; spoil: (stacks: Stacks) => void; says: RegExp }[] = [
    {
      name: 'an apply without reviewers',
      spoil: environment('guardrails-apply', (each) => delete each.reviewers),
      says: /aws_iam_role\.guardrails-apply: environment guardrails-apply .* must have reviewers, got nobody/,
    },
    {
      name: 'a reviewer whom nobody can tell',
      spoil: environment('services-apply', (each) => Object.assign(each, { reviewers: [{ teams: [`\${var.team}`] }] })),
      says: /services-apply of acme\/platform must have reviewers who are known/,
    },
    {
      name: 'an apply that whoever started it may let through',
      spoil: environment('services-apply', (each) => Object.assign(each, { prevent_self_review: false })),
      says: /services-apply of acme\/platform must prevent self-review, got it is allowed/,
    },
    {
      name: 'an apply that administrators may let through',
      spoil: environment('guardrails-apply', (each) => Object.assign(each, { can_admins_bypass: true })),
      says: /guardrails-apply of acme\/platform must not let administrators bypass it/,
    },
    {
      name: 'an apply without a branch policy',
      spoil: environment('guardrails-apply', (each) => delete each.deployment_branch_policy),
      says: /guardrails-apply of acme\/platform must admit that branch alone, got any ref/,
    },
    {
      name: 'an apply of a second branch',
      spoil: changeResource(
        inGithub('github_repository_environment_deployment_policy', 'platform_services-apply'),
        (each) => Object.assign(each, { branch_pattern: 'release' }),
      ),
      says: /services-apply of acme\/platform must admit that branch alone, got release/,
    },
    {
      name: 'an apply that no stack makes',
      spoil: environment('services-apply', (each) => Object.assign(each, { environment: 'services-deploy' })),
      says: /services-apply of acme\/platform must be made once, got 0 times/,
    },
    {
      name: 'one approval',
      spoil: pullRequest({ required_approving_review_count: 1 }),
      says: /main of acme\/platform must need 2 approvals .* got 1/,
    },
    {
      name: 'a bypass actor, past whom only the floor of the organisation holds',
      spoil: ruleset({ bypass_actors: [{ actor_type: 'RepositoryRole', actor_id: 5, bypass_mode: 'always' }] }),
      says: /must need 2 approvals .* got 1; RepositoryRole 5 may bypass github-organization/,
    },
    {
      name: 'rules that only watch',
      spoil: ruleset({ enforcement: 'evaluate' }),
      says: /must need 2 approvals .* got 1$/,
    },
    {
      name: 'rules of tags',
      spoil: ruleset({ target: 'tag' }),
      says: /must need 2 approvals/,
    },
    {
      name: 'rules that leave a branch out',
      spoil: ruleset({ conditions: { ref_name: { include: ['~ALL'], exclude: ['refs/heads/main'] } } }),
      says: /must need 2 approvals/,
    },
    {
      name: 'rules of another repository',
      spoil: ruleset({ repository: 'pay' }),
      says: /must need 2 approvals/,
    },
    {
      name: 'approvals of an earlier state that stay, here and in the floor',
      spoil: both(
        pullRequest({ dismiss_stale_reviews_on_push: false, require_last_push_approval: false }),
        (stacks) => {
          delete stacks['github-organization']?.resource?.github_organization_ruleset;
        },
      ),
      says: /main of acme\/platform must dismiss approvals of an earlier state/,
    },
    {
      name: 'the environment of pull requests at the door of an apply',
      spoil: claims('services-apply', (exact) => {
        const sub = exact[`${issuer}:sub`];
        exact[`${issuer}:sub`] = [sub, subjectOf(sub, 'plan')];
      }),
      says: /aws_iam_role\.services-apply: environment plan of acme\/platform, main, .* must have reviewers, got nobody/,
    },
    {
      name: 'a second repository at the door of an apply',
      spoil: claims('guardrails-apply', (exact) => {
        const sub = exact[`${issuer}:sub`];
        exact[`${issuer}:sub`] = [sub, 'repo:acme@800/pay@1001:environment:guardrails-apply'];
      }),
      says: /environment guardrails-apply of acme\/pay, main, .* must take two people, got jobs of acme\/pay/,
    },
    {
      name: 'any ref at the door of an apply',
      spoil: claims('services-apply', (exact) => delete exact[`${issuer}:ref`]),
      says: /environment services-apply of acme\/platform, any ref, .* must come from one branch, got any ref/,
    },
    {
      name: 'any subject at the door of an apply',
      spoil: claims('services-apply', (exact) => delete exact[`${issuer}:sub`]),
      says: /must take two people, got tokens of token\.actions/,
    },
    {
      name: 'a job outside an environment at the door of an apply',
      spoil: claims('services-apply', (exact) => {
        exact[`${issuer}:sub`] = 'repo:acme@800/platform@1:ref:refs/heads/main';
      }),
      says: /any job of acme\/platform, main, .* must come from one GitHub environment/,
    },
    {
      name: 'a person at the door of an apply',
      spoil: trusting('services-apply', { Principal: { AWS: 'arn:aws:iam::200000000002:user/somebody' } }),
      says: /must take two people, got arn:aws:iam::200000000002:user\/somebody/,
    },
    {
      name: 'a whole account at the door of an apply',
      spoil: trusting('guardrails-apply', { Principal: { AWS: 'arn:aws:iam::200000000002:root' } }),
      says: /must take two people, got everybody of account 200000000002/,
    },
    {
      name: 'an AWS service at the door of an apply',
      spoil: trusting('guardrails-apply', { Principal: { Service: 'lambda.amazonaws.com' } }),
      says: /must take two people, got the AWS service lambda\.amazonaws\.com/,
    },
    {
      name: 'a service that writes roles itself',
      spoil: both(unbound('pay_deploy'), allowing('pay_deploy', { Action: 'iam:PutRolePolicy', Resource: '*' })),
      says: /aws_iam_role\.pay_deploy: environment prod of acme\/pay, main, .*writes IAM.* got jobs of acme\/pay/,
    },
    {
      name: 'a service whose task writes roles, because its pipeline decides what the task runs',
      spoil: both(unbound('pay_task'), allowing('pay_task', { Action: 'iam:PutRolePolicy', Resource: '*' })),
      says: /aws_iam_role\.pay_deploy: environment prod of acme\/pay, main, .*which writes IAM as pay_task in pay-prod/,
    },
    {
      name: 'an auditor who writes',
      spoil: both(
        (stacks) => {
          delete stacks['baseline-pay-prod']?.resource?.aws_iam_role?.auditor?.permissions_boundary;
          delete stacks.organization?.resource?.aws_organizations_policy_attachment;
        },
        spoiled(
          'baseline-pay-prod',
          'aws_iam_role_policy',
          'auditor',
          granting({ Action: 'iam:CreateUser', Resource: '*' }),
        ),
      ),
      says: /aws_iam_role\.auditor: permission set auditor, which writes IAM.*must take two people/,
    },
    {
      name: 'a team that administers this repository',
      spoil: changeResource(inGithub('github_team_repository', 'platform_permission-creators'), (each) =>
        Object.assign(each, { permission: 'admin' }),
      ),
      says: /nobody must be made administrator of acme\/platform.* got admin/,
    },
  ];

  it.each(cases)('$name', ({ spoil, says }) => {
    expect(broken(spoil)).toContainEqual(expect.stringMatching(says));
  });

  it('and what is only stricter is not', () => {
    expect(
      broken(
        both(
          pullRequest({ required_approving_review_count: 3 }),
          claims('services-apply', (exact) => {
            exact[`${issuer}:job_workflow_ref`] = 'acme/platform/.github/workflows/apply.yml@refs/heads/main';
          }),
        ),
      ),
    ).toEqual([]);
  });
});

describe('a workflow whose job opens the door of an apply', () => {
  const made = fixtureModel();
  const says = (workflows: Readonly<Record<string, string>>) => failuresOf(made, workflows);

  it('is started on main, by a push, by hand or by the clock', () => {
    expect(
      says({ 'apply.yml': applying(onMain), 'clock.yml': applying("{ schedule: [{ cron: '1 1 * * *' }] }") }),
    ).toEqual([]);
  });

  it.each([
    ['pull_request', '{ pull_request: null }'],
    ['pull_request_target', '{ pull_request_target: null }'],
    ['issue_comment', '{ issue_comment: null }'],
    ['workflow_run', '{ workflow_run: { workflows: [plan] } }'],
    ['push, any branch', '[push]'],
    ['push, any branch', "{ push: { branches: [main, 'release/*'] } }"],
    ['push, any branch', '{ push: { branches: [main], tags: [v1] } }'],
  ])('is refused when it is started by %s: %s', (event, on) => {
    expect(says({ 'bad.yml': applying(on) })).toEqual([
      `workflow bad.yml job act: must be started on main alone, because it opens environment guardrails-apply of acme/platform, main, got ${event}`,
    ]);
  });

  it('is found behind a reusable workflow, by the environment that its caller names', () => {
    const reusable = applying(
      '{ workflow_call: { inputs: { environment: { type: string } } } }',
      '${{ inputs.environment }}',
    );
    const caller = (environment: string) => `on: pull_request
permissions: {}
jobs:
  call:
    uses: acme/platform/.github/workflows/deploy.yml@main
    with: { environment: '${environment}' }
    permissions: { id-token: write }
`;
    expect(says({ 'deploy.yml': reusable })).toEqual([]);
    expect(says({ 'deploy.yml': reusable, 'call.yml': caller('dev') })).toEqual([]);
    expect(says({ 'deploy.yml': reusable, 'call.yml': caller('Services-Apply') })).toContainEqual(
      expect.stringContaining('workflow deploy.yml job act: must be started on main alone'),
    );
    expect(says({ 'deploy.yml': reusable, 'call.yml': caller(`\${{ github.head_ref }}`) })).toContainEqual(
      'workflow deploy.yml job act: must name its GitHub environment, got an expression',
    );
  });

  it('is nobody where it may ask for no token, or waits elsewhere', () => {
    const without = applying('{ pull_request: null }').replace(', id-token: write', '');
    expect(says({ 'none.yml': without, 'plan.yml': applying('{ pull_request: null }', 'plan') })).toEqual([]);
  });
});
