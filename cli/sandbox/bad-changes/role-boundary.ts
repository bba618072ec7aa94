import type { BadChange } from './bad-change';
import { nthRole } from './nth-role';
import { withBlock } from './with-block';

/** A role loses its boundary. */
export const roleBoundary: BadChange = {
  rule: 'role-boundary',
  make: (json) => {
    const [name, { permissions_boundary: _, ...block }] = nthRole(json, 0);
    return { json: withBlock(json, 'aws_iam_role', name, block), address: `aws_iam_role.${name}` };
  },
};
