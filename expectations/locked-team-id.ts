import type { Lock } from '../environments/schema';

/** The number that GitHub gave a team, as the lock holds it; null for no team, and for one without an id. */
export function lockedTeamId(slug: string | null, { github }: Pick<Lock, 'github'>): number | null {
  if (slug === null || github === undefined || !Object.hasOwn(github.teams, slug)) return null;
  return github.teams[slug] ?? null;
}
