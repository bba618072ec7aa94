import type { Expectations } from '../../../expectations/expectations';
import type { Model, ModelReviewer } from '../../model';
import { branchKey } from './branch-key';
import type { Door } from './door';
import { environmentKey } from './environment-key';
import type { Keys } from './keys';

/** Roles of people who may open what writes permissions alone; they are for what no job can do, and for emergencies. */
const breakGlass: readonly string[] = ['break-glass', 'administrator'];

/** Who it takes to come through a door of a role that writes permissions. */
export function keysOf(model: Model, expectations: Expectations, role: string, door: Door): Keys {
  const alone = (first: string, got: string, remedy: string): Keys => ({
    first,
    second: 'nobody',
    people: 1,
    breaches: [{ rule: 'must take two people', got, remedy }],
    lacking: [],
  });
  switch (door.kind) {
    case 'service':
      return alone('nobody', `the AWS service ${door.who}`, 'take the permission, or the trust in the service, away');
    case 'unknown':
      return alone('anybody', door.who, 'name exactly who gets in');
    case 'people':
      return breakGlass.includes(role)
        ? { first: `one person, ${door.who}`, second: 'nobody', people: 1, breaches: [], lacking: [] }
        : alone(`one person, ${door.who}`, door.who, 'take the permission away; people who write are break-glass');
    case 'github': {
      const own = expectations.organization.platform.repository;
      if (door.repository !== own)
        return alone('whoever may deploy there', `jobs of ${door.repository}`, `trust jobs of ${own} alone`);
      const { teams, ...branch } = branchKey(model, expectations, door);
      const { reviewers, ...environment } = environmentKey(model, expectations, door);
      return {
        first: branch.first,
        second: environment.second,
        people: branch.people + (isApart(model, teams, reviewers) ? 1 : 0),
        breaches: [...branch.breaches, ...environment.breaches],
        lacking: [...branch.lacking, ...environment.lacking],
      };
    }
  }
}

/** Whether nobody is both among those who approve and those who let through, as far as the stacks say who is in a team. */
function isApart(
  { githubTeams }: Pick<Model, 'githubTeams'>,
  approving: readonly ModelReviewer[],
  letting: readonly ModelReviewer[],
): boolean {
  const membersOf = (reviewers: readonly ModelReviewer[]) =>
    reviewers.map((reviewer) =>
      'slug' in reviewer ? githubTeams.find(({ slug }) => slug === reviewer.slug)?.members : undefined,
    );
  const [first, second] = [membersOf(approving), membersOf(letting)];
  if (first.length === 0 || second.length === 0 || [...first, ...second].includes(undefined)) return false;
  const known = new Set(first.flatMap((members) => members ?? []));
  return second.every((members) => members?.every((login) => !known.has(login)));
}
