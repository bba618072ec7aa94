import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { roleNamed } from './role-named';

/** A policy attached to a role that is ours. */
export const iamRolePolicyAttachment: Finder = {
  needs: ['role', 'policy_arn'],
  find: async ({ role = '', policy_arn: arn = '' }, { ask }) =>
    answerList(await roleNamed(ask, role), 'AttachedManagedPolicies').some(
      (policy) => answerPart(policy, 'PolicyArn') === arn,
    )
      ? { found: `${role}/${arn}` }
      : { absent: true },
};
