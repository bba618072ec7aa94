import { Team } from '@cdktf/provider-github/lib/team';
import { TeamMembers } from '@cdktf/provider-github/lib/team-members';
import { Construct } from 'constructs';
import { addressed } from './addressed';

export type GithubTeamProps = {
  /** Its name, and therefore its slug. */
  readonly slug: string;
  readonly description: string;
  /** Logins of everybody in it; whoever is not named is taken out. */
  readonly members: readonly string[];
};

/** A team on GitHub with exactly its people. */
export class GithubTeam extends Construct {
  /** Reference to its numeric id. */
  readonly teamId: string;

  constructor(scope: Construct, id: string, { slug, description, members }: GithubTeamProps) {
    super(scope, id);
    const team = addressed(
      // Code owners count only where the team can be seen.
      new Team(this, 'team', { name: slug, description, privacy: 'closed', createDefaultMaintainer: false }),
      slug,
    );
    this.teamId = team.id;
    if (members.length > 0) {
      addressed(
        new TeamMembers(this, 'members', {
          teamId: team.id,
          members: members.map((username) => ({ username, role: 'member' })),
        }),
        slug,
      );
    }
  }
}
