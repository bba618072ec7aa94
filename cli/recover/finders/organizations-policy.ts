import { isDeepStrictEqual } from 'node:util';
import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';

/** A policy of the organisation by its type and name; it has no tags, so that what it says makes it ours. */
export const organizationsPolicy: Finder = {
  needs: ['name', 'type', 'content'],
  find: async ({ name = '', type = '', content = '' }, { ask }) => {
    const listed = answerList(await ask('organizations', 'list-policies', '--filter', type), 'Policies');
    const id = answerPart(
      listed.find((each) => answerPart(each, 'Name') === name),
      'Id',
    );
    if (typeof id !== 'string') return { absent: true };
    const policy = answerPart(await ask('organizations', 'describe-policy', '--policy-id', id), 'Policy');
    return isDeepStrictEqual(documentIn(answerPart(policy, 'Content')), documentIn(content))
      ? { found: id, attributes: { id, arn: answerPart(policy, 'PolicySummary.Arn') } }
      : { left: 'a policy of that name says something else' };
  },
};

function documentIn(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
