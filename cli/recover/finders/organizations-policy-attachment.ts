import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';

/** A policy of ours attached to a target of ours. */
export const organizationsPolicyAttachment: Finder = {
  needs: ['target_id', 'policy_id'],
  find: async ({ target_id: target = '', policy_id: policy = '' }, { ask }) =>
    answerList(await ask('organizations', 'list-targets-for-policy', '--policy-id', policy), 'Targets').some(
      (each) => answerPart(each, 'TargetId') === target,
    )
      ? { found: `${target}:${policy}` }
      : { absent: true },
};
