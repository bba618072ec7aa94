import type { ModelReviewer } from '../../model';

/** A reviewer as a person reads it: a team by its slug. */
export function reviewerInWords(reviewer: ModelReviewer): string {
  if (reviewer.kind === 'unknown') return reviewer.written;
  return 'slug' in reviewer ? reviewer.slug : `${reviewer.kind} ${reviewer.id}`;
}
