import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';

/** A topic by its name; ours by its tags. */
export const snsTopic: Finder = {
  needs: ['name'],
  find: async ({ name = '' }, { block, ask, partition, region, account }) => {
    const arn = `arn:${partition}:sns:${region}:${account}:${name}`;
    if ((await ask('sns', 'get-topic-attributes', '--topic-arn', arn)) === undefined) return { absent: true };
    const tags = answerPart(await ask('sns', 'list-tags-for-resource', '--resource-arn', arn), 'Tags');
    return hasTagsOf(block, tags)
      ? { found: arn, attributes: { arn, id: arn, name } }
      : { left: 'a topic of that name has other tags' };
  },
};
