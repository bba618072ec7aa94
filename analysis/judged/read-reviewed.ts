import { isObject } from '../plan/is-object';

/** What a pull request showed of a stack. */
export type ReviewedStack = {
  readonly pullRequest: number;
  readonly digest: string;
  /** Line by line, as `inWords` has them; undefined where nothing readable was kept. */
  readonly words: readonly string[] | undefined;
};

const most = 2000;

/**
 * What pull requests showed, by stack; of several the newest, which was planned with the others merged.
 *
 * Whoever wrote a pull request may have written this too. So it decides nothing, and what is odd in it counts as not there.
 *
 * @param json as `.github/scripts/collect-reviewed.sh` writes it, the newest pull request first
 */
export function readReviewed(json: unknown): ReadonlyMap<string, ReviewedStack> {
  const { pullRequests } = isObject(json) ? json : {};
  const found = new Map<string, ReviewedStack>();
  for (const each of Array.isArray(pullRequests) ? pullRequests : []) {
    const { number, stacks, words } = isObject(each) ? each : {};
    if (!Number.isSafeInteger(number)) continue;
    for (const [stack, digest] of Object.entries(isObject(stacks) ? stacks : {})) {
      if (found.has(stack) || typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest)) continue;
      found.set(stack, { pullRequest: Number(number), digest, words: linesOf(isObject(words) ? words : {}, stack) });
    }
  }
  return found;
}

function linesOf(words: Readonly<Record<string, unknown>>, stack: string): readonly string[] | undefined {
  const lines = Object.hasOwn(words, stack) ? words[stack] : undefined;
  if (!Array.isArray(lines) || lines.length > most) return undefined;
  return lines.every((line) => typeof line === 'string') ? lines : undefined;
}
