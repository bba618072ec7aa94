import { answerPart } from '../answer-part';
import type { Finder } from '../finder';

/** An alias by its name; ours when it leads to the key of the stack. */
export const kmsAlias: Finder = {
  needs: ['name', 'target_key_id'],
  find: async ({ name = '', target_key_id: key = '' }, { ask }) => {
    const answer = await ask('kms', 'describe-key', '--key-id', name);
    if (answer === undefined) return { absent: true };
    return [answerPart(answer, 'KeyMetadata.KeyId'), answerPart(answer, 'KeyMetadata.Arn')].includes(key)
      ? { found: name }
      : { left: 'an alias of that name leads to another key' };
  },
};
