import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';

/**
 * A key has no name: it is the one that the stack's alias leads to, or the only one that is enabled with that
 * description and those tags.
 */
export const kmsKey: Finder = {
  needs: ['description'],
  find: async ({ description = '' }, { address, block, ask, resources }) => {
    const isOurs = async (id: string) => {
      const key = answerPart(await ask('kms', 'describe-key', '--key-id', id), 'KeyMetadata');
      const isAlike = answerPart(key, 'Description') === description && answerPart(key, 'KeyState') === 'Enabled';
      if (!isAlike || answerPart(key, 'KeyManager') === 'AWS') return undefined;
      const keyId = String(answerPart(key, 'KeyId'));
      const tags = answerPart(await ask('kms', 'list-resource-tags', '--key-id', keyId), 'Tags');
      const arn = answerPart(key, 'Arn');
      return hasTagsOf(block, tags) ? { found: keyId, attributes: { id: keyId, key_id: keyId, arn } } : undefined;
    };
    for (const [other, { name, target_key_id: target }] of resources) {
      if (!other.startsWith('aws_kms_alias.') || !String(target).startsWith(`\${${address}.`)) continue;
      if ((await ask('kms', 'describe-key', '--key-id', String(name))) === undefined) continue;
      return (await isOurs(String(name))) ?? { left: `${name} leads to a key of other tags or another description` };
    }
    const ids = answerList(await ask('kms', 'list-keys'), 'Keys').map((key) => String(answerPart(key, 'KeyId')));
    const ours = (await Promise.all(ids.map(isOurs))).filter((key) => key !== undefined);
    const [only] = ours;
    if (only === undefined) return { absent: true };
    return ours.length === 1 ? only : { left: `${ours.length} keys have that description and those tags` };
  },
};
