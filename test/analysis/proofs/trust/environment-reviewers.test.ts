import { trust } from '../../../../analysis/proofs/trust';
import { environmentReviewerFailures } from '../../../../analysis/proofs/trust/environment-reviewers';
import { githubEnvironmentFailures } from '../../../../analysis/proofs/trust/github-environments';
import type { Expectations } from '../../../../expectations/expectations';
import { sources } from '../../../../main';
import { fixtureSources } from '../../../fixtures/fixture-sources';
import { singleAccountSources } from '../../../fixtures/single-account-sources';
import { type Synthesised, synthesised } from '../../../synthesised';
import { fixtureModel } from '../../fixture-model';
import { loadStacks } from '../../load/load-stacks';
import { modelOfSources } from '../../model-of-sources';
import { changeResource } from '../break-stacks';

type Attributes = Record<string, unknown>;
const environment = (name: string, stack = 'github-pay') => ({ stack, type: 'github_repository_environment', name });
const change = (name: string, to: (attributes: Attributes) => void, stack?: string) =>
  changeResource(environment(name, stack), to);
const apply = (name: string, to: (attributes: Attributes) => void) => change(name, to, 'github-organization');
const reviewers = (...blocks: unknown[]) => ({ reviewers: blocks });

const { stacks: whole, files } = synthesised(fixtureSources());
const github = Object.fromEntries(Object.entries(whole).filter(([name]) => name.startsWith('github-')));
const expectations = JSON.parse(files['expectations.json'] ?? '{}') as Expectations;

function failuresOf(breakStacks: (stacks: Synthesised['stacks']) => void = () => {}): string[] {
  const stacks = structuredClone(github);
  breakStacks(stacks);
  const model = loadStacks(stacks);
  return [...githubEnvironmentFailures(model, expectations), ...environmentReviewerFailures(model, expectations)].map(
    ({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`,
  );
}

const prod = 'github-pay github_repository_environment.pay_prod: GitHub environment prod of acme/pay';
const servicesApply =
  'github-organization github_repository_environment.platform_services-apply: GitHub environment services-apply of acme/platform';
const byDeployers = `${prod} must let a job through by team service-deployers-pay (7005) alone`;
const byAppliers = `${servicesApply} must let a job through by team services-appliers (7002) alone`;

describe('every GitHub environment lets jobs through by whom the registry names', () => {
  it('in the fixture, where the lock knows teams and where a stack makes them', () => {
    expect(failuresOf()).toEqual([]);
    const { githubEnvironments } = loadStacks(github);
    expect(githubEnvironments).toContainEqual(
      expect.objectContaining({
        environment: 'services-apply',
        reviewers: [{ kind: 'team', slug: 'services-appliers' }],
        preventSelfReview: true,
        adminsMayBypass: false,
      }),
    );
    expect(githubEnvironments).toContainEqual(
      expect.objectContaining({ repository: 'acme/pay', environment: 'prod', reviewers: [{ kind: 'team', id: 7005 }] }),
    );
  });

  it.each([
    ['the organisation of this repository', sources],
    ['one account without an organisation', singleAccountSources],
  ])('in %s', (_, of) => {
    const { model, expectations } = modelOfSources(of());
    expect(environmentReviewerFailures(model, expectations)).toEqual([]);
  });

  it('before the teams have ids, and on a plan that has no reviewers', () => {
    const unlocked = fixtureModel(({ environments }) => {
      environments.lock.organization.guardrails = 'detached';
      environments.lock.github = undefined;
    });
    expect(environmentReviewerFailures(unlocked.model, unlocked.expectations)).toEqual([]);
    const onTeam = fixtureModel(({ environments, registry }) => {
      environments.organization.github.plan = 'team';
      for (const capability of ['environment-reviewers', 'organization-rulesets'])
        registry.waivers.push({
          finding: `github-plan-capabilities/${capability}`,
          reason: 'Accepted',
          owner: 'pay',
          expires: '2999-12-31',
        });
    });
    expect(environmentReviewerFailures(onTeam.model, onTeam.expectations)).toEqual([]);
  });

  it.each<{ name: string; change: (stacks: Synthesised['stacks']) => void }>([
    {
      name: 'an id written as text, which Terraform takes for the number',
      change: change('pay_prod', (each) => Object.assign(each, reviewers({ teams: ['7005'] }))),
    },
    {
      name: 'a block without a list around it',
      change: change('pay_prod', (each) => Object.assign(each, { reviewers: { teams: [7005] } })),
    },
    {
      name: 'the locked id where a reference would do',
      change: apply('platform_services-apply', (each) => Object.assign(each, reviewers({ teams: [7002] }))),
    },
  ])('passes with $name', ({ change: break_ }) => {
    expect(failuresOf(break_)).toEqual([]);
  });
});

describe('an environment that others can get a job through is refused', () => {
  it.each<{ name: string; spoil: (stacks: Synthesised['stacks']) => void; says: readonly string[] }>([
    {
      name: 'no reviewers',
      spoil: change('pay_prod', (each) => {
        delete each.reviewers;
      }),
      says: [`${byDeployers}, got nobody`],
    },
    {
      name: 'a block of reviewers that is empty',
      spoil: change('pay_prod', (each) => Object.assign(each, reviewers({}))),
      says: [`${byDeployers}, got nobody`],
    },
    {
      name: 'the id of another team',
      spoil: change('pay_prod', (each) => Object.assign(each, reviewers({ teams: [7004] }))),
      says: [`${byDeployers}, got team 7004`],
    },
    {
      name: 'another team beside the right one',
      spoil: change('pay_prod', (each) => Object.assign(each, reviewers({ teams: [7005, 7006] }))),
      says: [`${byDeployers}, got team 7005, team 7006`],
    },
    {
      name: 'another team in a block of its own',
      spoil: change('pay_prod', (each) => Object.assign(each, reviewers({ teams: [7005] }, { teams: [7006] }))),
      says: [`${byDeployers}, got team 7005, team 7006`],
    },
    {
      name: 'a user beside the team',
      spoil: change('pay_prod', (each) => Object.assign(each, reviewers({ teams: [7005], users: [7] }))),
      says: [`${byDeployers}, got team 7005, user 7`],
    },
    {
      name: 'a user with the id of the team',
      spoil: change('pay_prod', (each) => Object.assign(each, reviewers({ users: [7005] }))),
      says: [`${byDeployers}, got user 7005`],
    },
    {
      name: 'a user whom nobody can tell yet',
      spoil: change('pay_prod', (each) =>
        Object.assign(each, reviewers({ teams: [7005], users: ['${github_user.one.id}'] })),
      ),
      says: [`${byDeployers}, got team 7005, what nobody can tell yet, \${github_user.one.id}`],
    },
    {
      name: 'reviewers that nobody can tell yet',
      spoil: change('pay_prod', (each) => Object.assign(each, { reviewers: '${local.reviewers}' })),
      says: [`${byDeployers}, got what nobody can tell yet, \${local.reviewers}`],
    },
    {
      name: 'a reviewer where nobody must let jobs through',
      spoil: change('pay_dev', (each) => Object.assign(each, reviewers({ teams: [7005] }))),
      says: [
        'github-pay github_repository_environment.pay_dev: GitHub environment dev of acme/pay must let a job through by nobody, got team 7005',
      ],
    },
    {
      name: 'self-review, allowed in words',
      spoil: change('pay_prod', (each) => Object.assign(each, { prevent_self_review: false })),
      says: [`${prod} must prevent self-review, got it is allowed`],
    },
    {
      name: 'self-review, allowed by silence',
      spoil: change('pay_prod', (each) => {
        delete each.prevent_self_review;
      }),
      says: [`${prod} must prevent self-review, got it is allowed`],
    },
    {
      name: 'administrators, let past in words',
      spoil: change('pay_prod', (each) => Object.assign(each, { can_admins_bypass: true })),
      says: [`${prod} must not let administrators bypass it, got they may`],
    },
    {
      name: 'administrators, let past by silence',
      spoil: change('pay_prod', (each) => {
        delete each.can_admins_bypass;
      }),
      says: [`${prod} must not let administrators bypass it, got they may`],
    },
    {
      name: 'another team of the same stack',
      spoil: apply('platform_services-apply', (each) =>
        Object.assign(each, reviewers({ teams: ['${github_team.permission-creators.id}'] })),
      ),
      says: [`${byAppliers}, got team permission-creators`],
    },
    {
      name: 'a reference to a team that is called otherwise than its address',
      spoil: (stacks) => {
        const team = stacks['github-organization']?.resource?.github_team?.['services-appliers'];
        if (team) team.name = 'permission-creators';
      },
      says: [`${byAppliers}, got team permission-creators`],
    },
    {
      name: 'a team whose slug nobody can tell from its name',
      spoil: (stacks) => {
        const team = stacks['github-organization']?.resource?.github_team?.['services-appliers'];
        if (team) team.name = 'Services Appliers';
      },
      says: [`${byAppliers}, got what nobody can tell yet, \${github_team.services-appliers.id}`],
    },
    {
      name: 'a reference to a team of no stack',
      spoil: apply('platform_services-apply', (each) =>
        Object.assign(each, reviewers({ teams: ['${github_team.toString.id}'] })),
      ),
      says: [`${byAppliers}, got what nobody can tell yet, \${github_team.toString.id}`],
    },
    {
      name: 'the attribute of a team that is not its id',
      spoil: apply('platform_services-apply', (each) =>
        Object.assign(each, reviewers({ teams: ['${github_team.services-appliers.parent_team_id}'] })),
      ),
      says: [`${byAppliers}, got what nobody can tell yet, \${github_team.services-appliers.parent_team_id}`],
    },
    {
      name: 'another id where the stack makes the team',
      spoil: apply('platform_services-apply', (each) => Object.assign(each, reviewers({ teams: [7001] }))),
      says: [`${byAppliers}, got team 7001`],
    },
    {
      name: 'a high-risk service without its first gate',
      spoil: (stacks) => {
        const { github_repository_environment: made, github_repository_environment_deployment_policy: policies } =
          stacks['github-ledger']?.resource ?? {};
        delete made?.ledger_prod_approval;
        delete policies?.ledger_prod_approval;
      },
      says: [
        'repository acme/ledger: GitHub environment prod_approval of acme/ledger must exist and admit branch main alone, got no such environment',
      ],
    },
    {
      name: 'a high-risk service with its own team at both gates',
      spoil: change('ledger_prod', (each) => Object.assign(each, reviewers({ teams: [7004] })), 'github-ledger'),
      says: [
        'github-ledger github_repository_environment.ledger_prod: GitHub environment prod of acme/ledger must let a job through by team confirmers (7006) alone, got team 7004',
      ],
    },
    {
      name: 'a second copy of the environment with weaker rules, however its name is written',
      spoil: (stacks) => {
        const made = stacks['github-ledger']?.resource?.github_repository_environment ?? {};
        made.copy = { repository: 'PAY', environment: 'Prod', can_admins_bypass: false };
      },
      says: [
        'github-pay github_repository_environment.pay_prod: GitHub environment prod of acme/pay must be made once, got also made by github-ledger github_repository_environment.copy',
        'github-ledger github_repository_environment.copy: GitHub environment prod of acme/pay must let a job through by team service-deployers-pay (7005) alone, got nobody',
        'github-ledger github_repository_environment.copy: GitHub environment prod of acme/pay must prevent self-review, got it is allowed',
      ],
    },
  ])('$name', ({ spoil, says }) => {
    const failures = failuresOf(spoil);
    expect(failures).toEqual(expect.arrayContaining([...says]));
    expect(failures.filter((failure) => !says.includes(failure) && !failure.includes('any ref'))).toEqual([]);
  });

  it('and trust is no longer proven', () => {
    const { model, expectations: expected } = fixtureModel(
      undefined,
      change('pay_prod', (each) => Object.assign(each, { can_admins_bypass: true })),
    );
    expect(trust.run(model, expected).failures.map(({ rule }) => rule)).toEqual([
      'GitHub environment prod of acme/pay must not let administrators bypass it',
    ]);
  });
});
