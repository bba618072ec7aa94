import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Ask } from '../aws-cli';
import { accountAuthorization } from './account-authorization';

/** A role of the account as IAM describes it, by its name; undefined where there is none. */
export const roleNamed = async (ask: Ask, name: string): Promise<unknown> =>
  answerList(await accountAuthorization(ask), 'RoleDetailList').find((role) => answerPart(role, 'RoleName') === name);
