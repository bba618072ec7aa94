import type { History, MainCommit, Pull } from './history';

/** What one merge put on main: neighbouring commits that belong to one pull request and no other. */
export type Merge = { readonly pull: Pull; readonly commits: readonly MainCommit[] };

/** The merges of a history, oldest first. A commit of no pull request, or of several, is in none of them. */
export function mergesOf({ commits, pulls }: Pick<History, 'commits' | 'pulls'>): Merge[] {
  const merges: { pull: Pull; commits: MainCommit[] }[] = [];
  let before: Pull | undefined;
  for (const commit of commits) {
    const [number = 0, ...others] = commit.pulls;
    const pull = others.length === 0 ? pulls.get(number) : undefined;
    const last = merges.at(-1);
    if (pull && last && before === pull) last.commits.push(commit);
    else if (pull) merges.push({ pull, commits: [commit] });
    before = pull;
  }
  return merges;
}
