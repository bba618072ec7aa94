import type { Problems } from '../../../load/problems';
import type { Stack } from '../../../load/stack';
import { blocks } from './blocks';
import { type TeamNamed, teamNamed } from './team-named';

export type AskedAccess = {
  readonly stack: string;
  /** `/repos/acme/pay`. */
  readonly place: string;
  readonly team: TeamNamed;
  readonly permission: string;
};

/** Every access of a team to a repository that the stacks ask for. */
export const teamAccess = (stacks: readonly Stack[], problems: Problems): AskedAccess[] =>
  blocks(stacks, 'github_team_repository', problems).map(({ stack, owner, at, block, resource, text }) => ({
    stack,
    place: `/repos/${owner}/${text('repository')}`,
    team: teamNamed(block.team_id, resource, `${at} argument team_id`, problems),
    permission: block.permission === undefined ? 'pull' : text('permission'),
  }));
