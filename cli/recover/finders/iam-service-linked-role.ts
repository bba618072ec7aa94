import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { accountAuthorization } from './account-authorization';

/** The role that a service of AWS is given: nobody else can make one at that path, and there is one without a suffix. */
export const iamServiceLinkedRole: Finder = {
  needs: ['aws_service_name'],
  find: async ({ aws_service_name: service = '' }, { block, ask }) => {
    const suffix = typeof block.custom_suffix === 'string' ? `_${block.custom_suffix}` : '';
    const roles = answerList(await accountAuthorization(ask), 'RoleDetailList').filter((role) => {
      const name = String(answerPart(role, 'RoleName'));
      const isSuffixed = suffix === '' ? !name.includes('_') : name.endsWith(suffix);
      return answerPart(role, 'Path') === `/aws-service-role/${service}/` && isSuffixed;
    });
    const arn = answerPart(roles[0], 'Arn');
    if (typeof arn !== 'string') return { absent: true };
    return roles.length === 1 ? { found: arn, attributes: { arn, id: arn } } : { left: 'the service has several' };
  },
};
