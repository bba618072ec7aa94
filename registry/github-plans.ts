import { type GithubPlan, type GithubRepository, githubPlanNames } from '../environments/schema';

type Visibility = GithubRepository['visibility'];
type Capability = {
  readonly what: string;
  /** The least plan that offers it, by who can see the repository; an internal one is as a private one. */
  readonly since: { readonly public: GithubPlan; readonly private: GithubPlan };
  readonly source: string;
};

/** What the stacks use of GitHub and not every plan offers. What is said of a plan nowhere counts as lacking. */
export const githubCapabilities = {
  'repository-rulesets': {
    what: 'rules for branches and tags of a repository',
    since: { public: 'free', private: 'team' },
    source:
      'https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets',
  },
  // Announced for Team and not confirmed on one.
  'organization-rulesets': {
    what: 'rules that no administrator of a repository can take away',
    since: { public: 'enterprise', private: 'enterprise' },
    source:
      'https://docs.github.com/en/organizations/managing-organization-settings/creating-rulesets-for-repositories-in-your-organization',
  },
  'code-owners': {
    what: 'reviews by code owners',
    since: { public: 'free', private: 'team' },
    source:
      'https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners',
  },
  environments: {
    what: 'environments, and the branches that may use them',
    since: { public: 'free', private: 'team' },
    source: 'https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments',
  },
  'environment-reviewers': {
    what: 'required reviewers of an environment',
    since: { public: 'free', private: 'enterprise' },
    source: 'https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments',
  },
} as const satisfies Record<string, Capability>;

export type GithubCapability = keyof typeof githubCapabilities;

/** Whether a plan offers a capability to repositories that these people can see. */
export function githubOffers(plan: GithubPlan, capability: GithubCapability, visibility: Visibility): boolean {
  const { since } = githubCapabilities[capability];
  const least: GithubPlan = since[visibility === 'public' ? 'public' : 'private'];
  return githubPlanNames.indexOf(plan) >= githubPlanNames.indexOf(least);
}
