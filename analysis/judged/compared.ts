import type { AsReviewed } from './judged-file';
import type { ReviewedStack } from './read-reviewed';

/** How a plan stands to what the pull request showed. */
export type Compared = {
  readonly reviewed: AsReviewed;
  readonly pullRequest: number | undefined;
  /** Lines that the pull request did not show. */
  readonly onlyNow: readonly string[];
  /** Lines that it showed, and that are not done. */
  readonly onlyThen: readonly string[];
};

/** The digest decides; the words say where. They may say nothing: long and hidden values are not in them. */
export function compared(digest: string, words: readonly string[], then: ReviewedStack | undefined): Compared {
  if (then === undefined) return { reviewed: 'not-planned', pullRequest: undefined, onlyNow: [], onlyThen: [] };
  const { pullRequest } = then;
  if (then.digest === digest) return { reviewed: 'same', pullRequest, onlyNow: [], onlyThen: [] };
  if (then.words === undefined) return { reviewed: 'differs', pullRequest, onlyNow: words, onlyThen: [] };
  const before = new Set(then.words);
  const now = new Set(words);
  return {
    reviewed: 'differs',
    pullRequest,
    onlyNow: words.filter((line) => !before.has(line)),
    onlyThen: then.words.filter((line) => !now.has(line)),
  };
}
