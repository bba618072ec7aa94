import { answerPart } from '../answer-part';
import type { Finder } from '../finder';

/** The organisation of this account, of which an account has one; ours when this account manages it. */
export const organizationsOrganization: Finder = {
  needs: [],
  find: async (_, { ask, account }) => {
    const answer = await ask('organizations', 'describe-organization');
    const id = answerPart(answer, 'Organization.Id');
    if (typeof id !== 'string') return { absent: true };
    const manager = answerPart(answer, 'Organization.MasterAccountId');
    if (manager !== account) return { left: `the account is in an organisation that ${manager} manages` };
    const root = answerPart(await ask('organizations', 'list-roots'), 'Roots.0.Id');
    return { found: id, attributes: { id, arn: answerPart(answer, 'Organization.Arn'), roots: [{ id: root }] } };
  },
};
