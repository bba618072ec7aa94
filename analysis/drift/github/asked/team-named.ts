import type { Problems } from '../../../load/problems';
import type { Resource } from '../../../load/stack';

/** A team by what is known of it before it exists: its slug, or the number that GitHub gave it. */
export type TeamNamed = { readonly slug: string } | { readonly id: number };

const ofTeam = /^\$\{github_team\.([A-Za-z0-9_-]+)\.(?:id|slug|node_id)\}$/;

/** The team that an argument names: by number, by slug, or as a resource of the same stack. */
export function teamNamed(value: unknown, resource: Resource, at: string, problems: Problems): TeamNamed {
  if (typeof value === 'number') return { id: value };
  if (typeof value === 'string') {
    if (/^\d+$/.test(value)) return { id: Number(value) };
    if (/^[a-z0-9_-]+$/.test(value)) return { slug: value };
    const [, address] = ofTeam.exec(value) ?? [];
    const { github_team: teams = {} } = resource.stack.resources;
    const name = address !== undefined && Object.hasOwn(teams, address) ? teams[address]?.name : undefined;
    if (typeof name === 'string') return { slug: slugOf(name) };
  }
  problems.note(at, 'must name a team by number, slug or resource of its stack', value, 'name it so');
  return { slug: '' };
}

/** GitHub makes a slug of a name so; ours are slugs already. */
const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9_]+/g, '-');
