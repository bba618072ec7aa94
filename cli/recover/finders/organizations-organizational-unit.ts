import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';

/** A unit by its name, which is one below its parent; the parent is ours. */
export const organizationsOrganizationalUnit: Finder = {
  needs: ['name', 'parent_id'],
  find: async ({ name = '', parent_id: parent = '' }, { ask }) => {
    const answer = await ask('organizations', 'list-organizational-units-for-parent', '--parent-id', parent);
    const unit = answerList(answer, 'OrganizationalUnits').find((each) => answerPart(each, 'Name') === name);
    const id = answerPart(unit, 'Id');
    return typeof id === 'string'
      ? { found: id, attributes: { id, arn: answerPart(unit, 'Arn'), name } }
      : { absent: true };
  },
};
