import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';

/** An account of ours that administers a service for the organisation. */
export const organizationsDelegatedAdministrator: Finder = {
  needs: ['account_id', 'service_principal'],
  find: async ({ account_id: account = '', service_principal: service = '' }, { ask }) => {
    const answer = await ask('organizations', 'list-delegated-administrators', '--service-principal', service);
    return answerList(answer, 'DelegatedAdministrators').some((each) => answerPart(each, 'Id') === account)
      ? { found: `${account}/${service}` }
      : { absent: true };
  },
};
