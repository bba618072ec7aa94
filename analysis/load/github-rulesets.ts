import type { ModelGithubRuleset } from '../model';
import { githubTeamOf } from './github-team-of';
import type { Loading } from './loading';
import { nestedBlocks } from './nested-blocks';
import { resolveText } from './resolve';
import { addressOf, type Block, type Resource, resourcesOf } from './stack';

/**
 * Every ruleset of a repository and of an organisation; what is not read of one makes it weaker, never stronger.
 *
 * @see https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset
 */
export function githubRulesets({ stacks, problems }: Loading): ModelGithubRuleset[] {
  return [
    ...resourcesOf(stacks, 'github_repository_ruleset').map((resource) => {
      const repository = resolveText(resource, 'repository', problems) ?? '';
      return rulesetOf(resource, [ownedBy(resource, repository)], false);
    }),
    ...resourcesOf(stacks, 'github_organization_ruleset').map((resource) => {
      const [names = {}] = nestedBlocks(nestedBlocks(resource.block.conditions)[0]?.repository_name);
      const repositories = texts(names.include).map((name) => ownedBy(resource, name === '~ALL' ? '*' : name));
      return rulesetOf(resource, repositories, texts(names.exclude).length > 0);
    }),
  ];
}

function rulesetOf(resource: Resource, repositories: readonly string[], excludes: boolean): ModelGithubRuleset {
  const { block } = resource;
  const [refs = {}] = nestedBlocks(nestedBlocks(block.conditions)[0]?.ref_name);
  const [rules = {}] = nestedBlocks(block.rules);
  const [pullRequest] = nestedBlocks(rules.pull_request);
  return {
    repositories,
    target: String(block.target),
    enforcement: String(block.enforcement),
    include: texts(refs.include),
    excludes: excludes || texts(refs.exclude).length > 0,
    bypassActors: nestedBlocks(block.bypass_actors).map(({ actor_type: type, actor_id: id }) =>
      [type, id].filter((part) => part !== undefined && part !== null).join(' '),
    ),
    deletion: rules.deletion === true,
    nonFastForward: rules.non_fast_forward === true,
    pullRequest: pullRequest && asked(pullRequest, resource),
    address: addressOf(resource),
  };
}

const asked = (block: Block, resource: Resource): ModelGithubRuleset['pullRequest'] => ({
  approvals: numberOf(block.required_approving_review_count),
  dismissStale: block.dismiss_stale_reviews_on_push === true,
  lastPushApproval: block.require_last_push_approval === true,
  codeOwners: block.require_code_owner_review === true,
  reviewers: nestedBlocks(block.required_reviewers).map((each) => ({
    team: githubTeamOf(nestedBlocks(each.reviewer)[0]?.id, resource),
    approvals: numberOf(each.minimum_approvals),
    files: texts(each.file_patterns),
  })),
});

const ownedBy = ({ stack }: Resource, name: string) => (stack.githubOwner ? `${stack.githubOwner}/${name}` : name);
const numberOf = (written: unknown) => (typeof written === 'number' ? written : 0);
const texts = (written: unknown): string[] => (Array.isArray(written) ? written.map(String) : []);
