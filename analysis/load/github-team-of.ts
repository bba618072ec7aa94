import type { ModelReviewer } from '../model';
import { isReference } from './reference';
import type { Resource } from './stack';

const ofTeam = /^github_team\.([A-Za-z0-9_-]+)\.id$/;

/**
 * A team as an argument names it: by number, or as a resource of the same stack.
 *
 * A reference to a team stands for the slug that GitHub makes of the team's name.
 */
export function githubTeamOf(written: unknown, { stack }: Pick<Resource, 'stack'>): ModelReviewer {
  if (typeof written === 'number') return { kind: 'team', id: written };
  if (typeof written === 'string' && /^[1-9]\d{0,14}$/.test(written)) return { kind: 'team', id: Number(written) };
  const expression = isReference(written) ? written.reference : /^\$\{([^{}]+)\}$/.exec(String(written))?.[1];
  const [, address] = ofTeam.exec(expression?.trim() ?? '') ?? [];
  const { github_team: teams = {} } = stack.resources;
  const name = address !== undefined && Object.hasOwn(teams, address) ? teams[address]?.name : undefined;
  // A name that is no slug already may become the slug of another team.
  return typeof name === 'string' && /^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)
    ? { kind: 'team', slug: name }
    : { kind: 'unknown', written: typeof written === 'string' ? written : (JSON.stringify(written) ?? 'nothing') };
}
