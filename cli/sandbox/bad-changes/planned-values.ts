import type { BadChange } from './bad-change';
import { nthRole } from './nth-role';
import { withBlock } from './with-block';

/** Sessions of a role last longer than the synthesised file says. */
export const plannedValues: BadChange = {
  rule: 'planned-values',
  make: (json) => {
    const [name, block] = nthRole(json, 2);
    return {
      json: withBlock(json, 'aws_iam_role', name, { ...block, max_session_duration: 43_200 }),
      address: `aws_iam_role.${name}`,
    };
  },
};
