import { answerPart } from './answer-part';
import type { Values } from './values';

/**
 * Whether a thing has every tag that the stack gives it, which makes it ours: what other people make has other tags, and
 * policies keep them from setting these. Without any tag in the stack nothing can be told.
 */
export function hasTagsOf(block: Values, tags: unknown): boolean {
  const wanted = Object.entries(typeof block.tags === 'object' && block.tags !== null ? block.tags : {});
  const got = new Map(
    Array.isArray(tags)
      ? tags.map(
          (tag) =>
            [
              answerPart(tag, 'Key') ?? answerPart(tag, 'TagKey'),
              answerPart(tag, 'Value') ?? answerPart(tag, 'TagValue'),
            ] as const,
        )
      : Object.entries(typeof tags === 'object' && tags !== null ? tags : {}),
  );
  return wanted.length > 0 && wanted.every(([key, value]) => got.get(key) === value);
}
