import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';
import { roleNamed } from './role-named';

/** A role by its name, which is one in the account; ours by its path and tags. */
export const iamRole: Finder = {
  needs: ['name'],
  find: async ({ name = '' }, { block, ask }) => {
    const role = await roleNamed(ask, name);
    if (role === undefined) return { absent: true };
    const path = answerPart(role, 'Path');
    if (path !== (block.path ?? '/')) return { left: `a role of that name is at the path ${JSON.stringify(path)}` };
    if (!hasTagsOf(block, answerPart(role, 'Tags'))) return { left: 'a role of that name has other tags' };
    return { found: name, attributes: { name, id: name, arn: answerPart(role, 'Arn') } };
  },
};
