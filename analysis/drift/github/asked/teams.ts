import type { Problems } from '../../../load/problems';
import type { Stack } from '../../../load/stack';
import { shape } from '../../shape';
import { blocks } from './blocks';
import { type TeamNamed, teamNamed } from './team-named';

export type AskedTeam = {
  readonly stack: string;
  /** `/orgs/acme`. */
  readonly place: string;
  readonly team: TeamNamed;
  /** Logins; GitHub does not tell their case apart. */
  readonly members: readonly string[];
};

const listed = shape.list(shape.object({ username: shape.text }));

/**
 * Every team whose members the stacks ask for: `github_team_members` says all of them, memberships of one team together
 * do. A team that they make without any has nobody in it.
 */
export function teams(stacks: readonly Stack[], problems: Problems): AskedTeam[] {
  const found = [
    ...blocks(stacks, 'github_team_members', problems).map((asked) => ({
      asked,
      members: listed(asked.block.members ?? [], `${asked.at} members`).map(({ username }) => username),
    })),
    ...blocks(stacks, 'github_team_membership', problems).map((asked) => ({
      asked,
      members: [asked.text('username')],
    })),
  ];
  const byTeam = new Map<string, AskedTeam>();
  for (const { stack, owner, text, resource } of blocks(stacks, 'github_team', problems)) {
    const team = teamNamed(`\${github_team.${resource.name}.id}`, resource, text('name'), problems);
    byTeam.set(`${owner} ${JSON.stringify(team)}`, { stack, place: `/orgs/${owner}`, team, members: [] });
  }
  for (const { asked, members } of found) {
    const { stack, owner, at, block, resource } = asked;
    const team = teamNamed(block.team_id, resource, `${at} argument team_id`, problems);
    const key = `${owner} ${JSON.stringify(team)}`;
    const known = byTeam.get(key)?.members ?? [];
    byTeam.set(key, { stack, place: `/orgs/${owner}`, team, members: [...known, ...members] });
  }
  return [...byTeam.values()];
}
