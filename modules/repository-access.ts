import { TeamRepository } from '@cdktf/provider-github/lib/team-repository';
import { Construct } from 'constructs';
import { addressed } from './addressed';

/** A team by its slug, with the slug itself or a reference to the team's id as `id`. */
export type AccessOfTeam = { readonly slug: string; readonly id: string; readonly permission: 'pull' | 'push' };

export type RepositoryAccessProps = {
  /** The repository's name without its owner. */
  readonly repository: string;
  readonly teams: readonly AccessOfTeam[];
  /** Followed by the slug of each team. */
  readonly address: string;
};

/** What teams may do with a repository. None administers it: an administrator can delete the repository's own rules. */
export class RepositoryAccess extends Construct {
  constructor(scope: Construct, id: string, { repository, teams, address }: RepositoryAccessProps) {
    super(scope, id);
    for (const { slug, id: teamId, permission } of teams) {
      // Prefixed, because a team may be called as something that every object has.
      addressed(new TeamRepository(this, `team-${slug}`, { teamId, repository, permission }), `${address}_${slug}`);
    }
  }
}
