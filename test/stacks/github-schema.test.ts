import { fixtureSources } from '../fixtures/fixture-sources';
import { singleAccountSources } from '../fixtures/single-account-sources';
import { resourcesOf, synthesised } from '../synthesised';
import { githubSchema } from './github-schema';
import { misfits } from './misfits';

const onPlan = (plan: 'free' | 'team') => () => {
  const sources = fixtureSources();
  sources.environments.organization.github.plan = plan;
  sources.registry.waivers = [
    'code-owners',
    'environment-reviewers',
    'environments',
    'organization-rulesets',
    'repository-rulesets',
  ]
    .filter((name) => plan === 'free' || name === 'environment-reviewers' || name === 'organization-rulesets')
    .map((name) => ({
      finding: `github-plan-capabilities/${name}`,
      reason: 'Accepted',
      owner: 'pay',
      expires: '2999-12-31',
    }));
  return sources;
};
const cases = {
  'an organisation': fixtureSources,
  'one account': singleAccountSources,
  'an organisation on Team': onPlan('team'),
  'an organisation on Free': onPlan('free'),
};

describe.each(Object.entries(cases))('what GitHub is told for %s', (_, sources) => {
  const { findings, stacks } = synthesised(sources());
  const resources = resourcesOf(stacks).filter(({ type }) => type.startsWith('github_'));

  it('fits what the provider takes, argument by argument', () => {
    expect(findings).toEqual([]);
    expect(resources.length).toBeGreaterThan(20);
    expect(
      resources.flatMap(({ stack, type, address, attributes }) =>
        misfits(githubSchema(type), attributes, `${stack} ${address}`),
      ),
    ).toEqual([]);
  });

  it('lets nobody pass a rule, and no administrator pass an environment', () => {
    for (const { type, attributes } of resources) {
      expect(attributes).not.toHaveProperty('bypass_actors');
      if (type.endsWith('_ruleset')) expect(attributes.enforcement).toBe('active');
      if (type === 'github_repository_environment') expect(attributes.can_admins_bypass).toBe(false);
    }
  });
});

describe('the schema', () => {
  const environment = githubSchema('github_repository_environment');
  const ruleset = githubSchema('github_repository_ruleset');
  const good = { repository: 'pay', environment: 'prod', reviewers: [{ teams: [1] }] };
  const rules = (pull: object) => ({
    name: 'a',
    repository: 'pay',
    target: 'branch',
    enforcement: 'active',
    rules: { pull_request: pull },
  });
  const reviewer = { reviewer: { type: 'Team', id: 1 }, file_patterns: ['*'], minimum_approvals: 1 };

  it.each([
    {
      name: 'an unknown argument',
      fields: environment,
      value: { ...good, reviewer: [] },
      says: 'x.reviewer: no such argument',
    },
    {
      name: 'an argument of every object',
      fields: environment,
      value: { ...good, constructor: 1 },
      says: 'x.constructor: no such argument',
    },
    {
      name: 'a missing argument',
      fields: environment,
      value: { repository: 'pay' },
      says: 'x.environment: must be given',
    },
    {
      name: 'another type',
      fields: environment,
      value: { ...good, wait_timer: '5' },
      says: 'x.wait_timer: must be a number',
    },
    {
      name: 'text as a boolean',
      fields: environment,
      value: { ...good, can_admins_bypass: 'false' },
      says: 'x.can_admins_bypass: must be a boolean',
    },
    {
      name: 'one value for a list',
      fields: environment,
      value: { ...good, reviewers: [{ teams: 1 }] },
      says: 'x.reviewers[0].teams: must be a list',
    },
    {
      name: 'a slug where an id belongs',
      fields: environment,
      value: { ...good, reviewers: [{ teams: ['appliers'] }] },
      says: 'x.reviewers[0].teams[0]: must be a number',
    },
    {
      name: 'an unknown argument of a block',
      fields: environment,
      value: { ...good, reviewers: [{ people: [1] }] },
      says: 'x.reviewers[0].people: no such argument',
    },
    {
      name: 'text for a block',
      fields: environment,
      value: { ...good, deployment_branch_policy: 'main' },
      says: 'x.deployment_branch_policy: must be an object',
    },
    {
      name: 'an override of another type',
      fields: ruleset,
      value: rules({ allowed_merge_methods: 'squash' }),
      says: 'x.rules.pull_request.allowed_merge_methods: must be a list',
    },
    {
      name: 'an override that lacks a part',
      fields: ruleset,
      value: rules({ required_reviewers: [{ ...reviewer, minimum_approvals: undefined }] }),
      says: 'x.rules.pull_request.required_reviewers[0].minimum_approvals: must be a number',
    },
  ])('refuses $name', ({ fields, value, says }) => {
    expect(misfits(fields, value, 'x')).toEqual([says]);
  });

  it.each([
    { name: 'what is right', fields: environment, value: good },
    {
      name: 'a reference where a number belongs',
      fields: environment,
      value: { ...good, reviewers: [{ teams: ['${github_team.a-b.id}'] }] },
    },
    { name: 'what only a newer provider knows', fields: ruleset, value: rules({ required_reviewers: [reviewer] }) },
  ])('takes $name', ({ fields, value }) => {
    expect(misfits(fields, value, 'x')).toEqual([]);
  });

  it('knows no resource that neither the bindings nor the overrides have', () => {
    expect(() => githubSchema('github_invented')).toThrow('no such resource');
  });
});
