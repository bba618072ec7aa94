import { githubCapabilities, githubOffers } from '../../../registry/github-plans';
import { entryOf, removeEntry } from '../../fixtures/change';
import type { TypedSources } from '../../fixtures/fixture-sources';
import { foundBy } from '../found-by';

/** The capabilities that are said to be lacking. */
const lacking = (change: (sources: TypedSources) => void) =>
  foundBy('github-plan-capabilities', change).map((line) => line.replace('GitHub capability ', '').split(':')[0]);

const onPlan = (plan: 'free' | 'team' | 'enterprise') => (sources: TypedSources) => {
  sources.environments.organization.github.plan = plan;
};

const everythingPublic = (sources: TypedSources) => {
  sources.environments.organization.repository.visibility = 'public';
  for (const id of Object.keys(sources.registry.services))
    Object.assign(entryOf(sources, id).repository, { visibility: 'public' });
};

describe('what the plan of GitHub lacks is said', () => {
  it.each([
    {
      plan: 'free' as const,
      found: ['code-owners', 'environment-reviewers', 'environments', 'organization-rulesets', 'repository-rulesets'],
    },
    { plan: 'team' as const, found: ['environment-reviewers', 'organization-rulesets'] },
    { plan: 'enterprise' as const, found: [] },
  ])('for private repositories on $plan', ({ plan, found }) => {
    expect([...lacking(onPlan(plan))].sort()).toEqual(found);
  });

  it('for public repositories on free, which lack the rules of the organisation alone', () => {
    expect(
      lacking((sources) => {
        onPlan('free')(sources);
        everythingPublic(sources);
      }),
    ).toEqual(['organization-rulesets']);
  });

  it('with the first repository, the plan, the page that says so, and the waiver', () => {
    expect(
      foundBy('github-plan-capabilities', (sources) => {
        onPlan('team')(sources);
        for (const id of ['network', 'pay', 'pay-api', 'pay-site']) removeEntry(sources, id);
      }),
    ).toContain(
      'GitHub capability environment-reviewers: required reviewers of an environment must be in the plan of the organisation for acme/platform and 1 more, got "team"; take a plan that offers it (https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments), or waive github-plan-capabilities/environment-reviewers',
    );
  });

  it('no more where it is accepted in writing, one capability at a time', () => {
    expect(
      lacking((sources) => {
        onPlan('team')(sources);
        sources.registry.waivers.push({
          finding: 'github-plan-capabilities/organization-rulesets',
          reason: 'The repositories have rules of their own',
          owner: 'pay',
          expires: '2026-06-01',
        });
      }),
    ).toEqual(['environment-reviewers']);
  });

  it('and an internal repository is as a private one', () => {
    for (const capability of Object.keys(githubCapabilities) as (keyof typeof githubCapabilities)[])
      expect(githubOffers('team', capability, 'internal')).toBe(githubOffers('team', capability, 'private'));
  });
});
