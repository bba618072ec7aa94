import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';

/** An account of the organisation by its address, which no two accounts of AWS share; ours when its name is the same. */
export const organizationsAccount: Finder = {
  needs: ['name', 'email'],
  find: async ({ name = '', email = '' }, { ask }) => {
    const accounts = answerList(await ask('organizations', 'list-accounts'), 'Accounts');
    const account = accounts.find(
      (each) =>
        String(answerPart(each, 'Email')).toLowerCase() === email.toLowerCase() || answerPart(each, 'Name') === name,
    );
    const id = answerPart(account, 'Id');
    if (typeof id !== 'string') return { absent: true };
    if (
      answerPart(account, 'Name') !== name ||
      String(answerPart(account, 'Email')).toLowerCase() !== email.toLowerCase()
    ) {
      return { left: `account ${id} has that name or that address, and not both` };
    }
    return answerPart(account, 'Status') === 'ACTIVE'
      ? { found: id, attributes: { id, arn: answerPart(account, 'Arn') } }
      : { left: `account ${id} is ${answerPart(account, 'Status')}` };
  },
};
