import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';

/** A secret by its name; ours by its tags. One that waits for its deletion keeps the name. */
export const secretsmanagerSecret: Finder = {
  needs: ['name'],
  find: async ({ name = '' }, { block, ask }) => {
    const answer = await ask('secretsmanager', 'describe-secret', '--secret-id', name);
    if (answer === undefined) return { absent: true };
    if (answerPart(answer, 'DeletedDate') !== undefined) return { left: 'a secret of that name is being deleted' };
    if (!hasTagsOf(block, answerPart(answer, 'Tags'))) return { left: 'a secret of that name has other tags' };
    const arn = String(answerPart(answer, 'ARN'));
    return { found: arn, attributes: { arn, id: arn, name } };
  },
};
