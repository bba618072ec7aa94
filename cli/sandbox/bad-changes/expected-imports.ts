import type { BadChange } from './bad-change';
import { nthRole } from './nth-role';
import { withBlock } from './with-block';

/** A role that is there already is adopted under another address. */
export const expectedImports: BadChange = {
  rule: 'expected-imports',
  make: (json) => {
    const [, block] = nthRole(json, 4);
    return {
      json: {
        ...withBlock(json, 'aws_iam_role', 'adopted', block),
        import: [{ to: 'aws_iam_role.adopted', id: String(block.name) }],
      },
      address: 'aws_iam_role.adopted',
    };
  },
};
