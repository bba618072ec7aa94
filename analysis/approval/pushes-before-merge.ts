import type { Pull, Push } from './history';

/** What moves a branch to a commit. */
const moves = ['push', 'force_push', 'branch_creation', 'pr_merge', 'merge_queue_merge'];

/**
 * The pushes that brought commits of a pull request to its branch, before it was merged.
 *
 * A branch of the same name may have served another pull request before, and may be pushed to again afterwards.
 */
export function pushesBeforeMerge({ head, commits, pushes, merged_at }: Pull): Push[] {
  const shas = new Set(commits.map(({ sha }) => sha));
  const merged = Date.parse(merged_at ?? '');
  return pushes.filter(
    ({ ref, after, timestamp, activity_type }) =>
      ref === `refs/heads/${head.ref}` &&
      moves.includes(activity_type) &&
      shas.has(after) &&
      Date.parse(timestamp) <= merged,
  );
}
