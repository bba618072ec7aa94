import { shape } from '../shape';

/**
 * The teams of an organisation.
 *
 * @see https://docs.github.com/en/rest/teams/teams#list-teams
 */
export const teamList = shape.list(shape.object({ id: shape.number, slug: shape.text }));
