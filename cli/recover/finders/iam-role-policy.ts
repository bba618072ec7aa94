import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { roleNamed } from './role-named';

/** The policy of that name in a role that is ours. */
export const iamRolePolicy: Finder = {
  needs: ['role', 'name'],
  find: async ({ role = '', name = '' }, { ask }) =>
    answerList(await roleNamed(ask, role), 'RolePolicyList').some((policy) => answerPart(policy, 'PolicyName') === name)
      ? { found: `${role}:${name}` }
      : { absent: true },
};
