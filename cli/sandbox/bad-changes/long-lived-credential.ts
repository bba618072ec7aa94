import type { BadChange } from './bad-change';
import { withBlock } from './with-block';

/** A user, which exists to hold keys that do not expire. */
export const longLivedCredential: BadChange = {
  rule: 'long-lived-credential',
  make: (json) => ({
    json: withBlock(json, 'aws_iam_user', 'ci', { name: 'ci' }),
    address: 'aws_iam_user.ci',
  }),
};
