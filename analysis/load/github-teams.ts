import type { ModelGithubTeam } from '../model';
import { githubTeamOf } from './github-team-of';
import type { Loading } from './loading';
import { nestedBlocks } from './nested-blocks';
import { resourcesOf } from './stack';

/**
 * The teams whose people the stacks name: `github_team_members` says all of them, so that nobody else is in.
 *
 * GitHub compares logins without case.
 */
export const githubTeams = ({ stacks }: Loading): ModelGithubTeam[] =>
  resourcesOf(stacks, 'github_team_members').flatMap((resource) => {
    const team = githubTeamOf(resource.block.team_id, resource);
    if (team.kind !== 'team' || !('slug' in team)) return [];
    const members = nestedBlocks(resource.block.members).map(({ username }) => String(username).toLowerCase());
    return [{ slug: team.slug, members: members.sort() }];
  });
