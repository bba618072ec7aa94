import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';

/** A managed policy by its path and name; ours by its tags. */
export const iamPolicy: Finder = {
  needs: ['name'],
  find: async ({ name = '' }, { block, ask, partition, account }) => {
    const arn = `arn:${partition}:iam::${account}:policy${block.path ?? '/'}${name}`;
    const answer = await ask('iam', 'get-policy', '--policy-arn', arn);
    if (answer === undefined) return { absent: true };
    if (!hasTagsOf(block, answerPart(answer, 'Policy.Tags'))) return { left: 'a policy of that name has other tags' };
    return { found: arn, attributes: { arn, id: arn, name } };
  },
};
