import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';

/**
 * A bucket by its name, in this account; ours by its tags. AWS makes a bucket first and tags it then: one that was killed
 * between has no tag, and while nothing is in it either, nothing is adopted but its name.
 */
export const s3Bucket: Finder = {
  needs: ['bucket'],
  find: async ({ bucket = '' }, { block, ask, account }) => {
    const owned = ['--bucket', bucket, '--expected-bucket-owner', account];
    const found = { found: bucket, attributes: { id: bucket, bucket } };
    if ((await ask('s3api', 'get-bucket-location', ...owned)) === undefined) return { absent: true };
    const tags = answerList(await ask('s3api', 'get-bucket-tagging', ...owned), 'TagSet');
    if (hasTagsOf(block, tags)) return found;
    if (tags.length > 0) return { left: 'a bucket of that name has other tags' };
    const objects = await ask('s3api', 'list-object-versions', ...owned, '--max-items', '1');
    const isEmpty = ['Versions', 'DeleteMarkers'].every((part) => answerList(objects, part).length === 0);
    return isEmpty && answerPart(objects, 'NextToken') === undefined
      ? found
      : { left: 'a bucket of that name has no tags and is not empty' };
  },
};
