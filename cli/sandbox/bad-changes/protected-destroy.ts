import type { BadChange } from './bad-change';
import { nthRole } from './nth-role';
import { withoutBlocks } from './without-blocks';

/** A role goes that the registry still asks for. */
export const protectedDestroy: BadChange = {
  rule: 'protected-destroy',
  make: (json) => {
    const [name] = nthRole(json, 3);
    return {
      json: withoutBlocks(json, ['aws_iam_role', 'aws_iam_role_policy'], name),
      address: `aws_iam_role.${name}`,
    };
  },
};
