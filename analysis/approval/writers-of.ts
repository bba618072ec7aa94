import type { Person } from './co-authors-of';
import { coAuthorsOf } from './co-authors-of';
import type { History } from './history';
import type { Merge } from './merges-of';
import { pushesBeforeMerge } from './pushes-before-merge';

/**
 * Everybody who had a hand in a merge: author of the pull request; author, committer and co-author of each of its commits
 * and of what it became on main; whoever pushed one of them. Nobody of them can approve it.
 */
export function writersOf({ pull, commits }: Merge, history: Pick<History, 'accountsByEmail'>): Person[] {
  const every = [...pull.commits, ...commits.map(({ api }) => api)];
  return [
    pull.user,
    ...every.flatMap(({ author, committer }) => [author, committer]),
    ...every.flatMap(({ commit }) => coAuthorsOf(commit.message, history).flatMap(({ people }) => people)),
    ...pushesBeforeMerge(pull).map(({ actor }) => actor),
  ].flatMap((who) => who ?? []);
}
