import type { BadChange } from './bad-change';
import { nthRole } from './nth-role';
import { withBlock } from './with-block';

/** A role admits an account that the registry does not name, beside the job that it is for. */
export const trustWidening: BadChange = {
  rule: 'trust-widening',
  make: (json) => {
    const [name, block] = nthRole(json, 1);
    const trust = JSON.parse(String(block.assume_role_policy)) as { Statement: unknown[] };
    const stranger = {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::999999999999:root' },
      Action: 'sts:AssumeRole',
    };
    const widened = JSON.stringify({ ...trust, Statement: [...trust.Statement, stranger] });
    return {
      json: withBlock(json, 'aws_iam_role', name, { ...block, assume_role_policy: widened }),
      address: `aws_iam_role.${name}`,
    };
  },
};
