import type { BadChange } from './bad-change';
import { nthRole } from './nth-role';
import { withBlock } from './with-block';

/** A role may do everything with everything. */
export const starOnStar: BadChange = {
  rule: 'star-on-star',
  make: (json) => {
    const [role] = nthRole(json, 0);
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
    });
    return {
      json: withBlock(json, 'aws_iam_role_policy', 'everything', {
        name: 'everything',
        role: `\${aws_iam_role.${role}.name}`,
        policy,
      }),
      address: 'aws_iam_role_policy.everything',
    };
  },
};
