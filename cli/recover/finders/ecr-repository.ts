import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';

/** A repository of images by its name; ours by its tags. */
export const ecrRepository: Finder = {
  needs: ['name'],
  find: async ({ name = '' }, { block, ask }) => {
    const answer = await ask('ecr', 'describe-repositories', '--repository-names', name);
    const arn = answerPart(answer, 'repositories.0.repositoryArn');
    if (typeof arn !== 'string') return { absent: true };
    const tags = answerPart(await ask('ecr', 'list-tags-for-resource', '--resource-arn', arn), 'tags');
    return hasTagsOf(block, tags)
      ? { found: name, attributes: { name, id: name, arn } }
      : { left: 'a repository of that name has other tags' };
  },
};
