import type { Compared } from './compared';

/** Whether a stack is what the pull request showed, in a few words. */
export function reviewedInWords({ reviewed, pullRequest }: Pick<Compared, 'reviewed' | 'pullRequest'>): string {
  if (reviewed === 'not-planned') return 'not planned then';
  return reviewed === 'same' ? `same as #${pullRequest}` : `differs from #${pullRequest}`;
}
