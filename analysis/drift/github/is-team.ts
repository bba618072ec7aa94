import type { TeamNamed } from './asked/team-named';

/** Whether a team of an answer is the one that was asked for. */
export const isTeam = (asked: TeamNamed, { id, slug }: { readonly id: number; readonly slug: string }): boolean =>
  'id' in asked ? asked.id === id : asked.slug === slug.toLowerCase();
