import { createHash } from 'node:crypto';

export type ShownUser = { login: string; id: number; type: string };

const user = (login: string, id: number, type = 'User'): ShownUser => ({ login, id, type });

export const people = {
  author: user('acme-author', 1),
  first: user('acme-first-reviewer', 2),
  second: user('acme-second-reviewer', 3),
  third: user('acme-third-reviewer', 4),
  stranger: user('acme-stranger', 5),
  bot: user('acme-app[bot]', 6, 'Bot'),
  mannequin: user('acme-imported', 7, 'Mannequin'),
  webFlow: user('web-flow', 19864447),
} as const;

/** A commit or tree of that name. */
export const sha = (name: string): string => createHash('sha1').update(name).digest('hex');
