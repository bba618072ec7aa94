import { OrganizationRuleset, type OrganizationRulesetRules } from '@cdktf/provider-github/lib/organization-ruleset';
import { Construct } from 'constructs';
import { addressed } from './addressed';

export type OrganizationRulesProps = {
  /** Names of the repositories that the rules hold for, without their owner. */
  readonly repositories: readonly string[];
};

/**
 * The floor under every repository of the registry, which no administrator of a repository can take away.
 *
 * All rulesets of a branch hold together, so that a repository's own rules can only be stricter. There is no bypass actor.
 *
 * @see https://docs.github.com/en/organizations/managing-organization-settings/creating-rulesets-for-repositories-in-your-organization
 */
export class OrganizationRules extends Construct {
  constructor(scope: Construct, id: string, { repositories }: OrganizationRulesProps) {
    super(scope, id);
    const ruleset = (name: string, target: 'branch' | 'tag', ref: string, rules: OrganizationRulesetRules) =>
      addressed(
        new OrganizationRuleset(this, name, {
          name,
          target,
          enforcement: 'active',
          conditions: {
            refName: { include: [ref], exclude: [] },
            // Protected, so that no administrator renames a repository out of the rules.
            repositoryName: { include: [...repositories], exclude: [], protected: true },
          },
          rules,
        }),
        name,
      );
    ruleset('registry-default-branch', 'branch', '~DEFAULT_BRANCH', {
      deletion: true,
      nonFastForward: true,
      pullRequest: {
        requiredApprovingReviewCount: 1,
        dismissStaleReviewsOnPush: true,
        requireLastPushApproval: true,
      },
    });
    ruleset('registry-version-tags', 'tag', 'refs/tags/v*', { deletion: true, update: true });
  }
}
