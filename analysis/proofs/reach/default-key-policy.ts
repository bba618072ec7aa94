import type { PlacedPolicy } from '../../model';

/**
 * The policy that a key has when nobody wrote one: the account's own identity policies decide.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export const defaultKeyPolicy = (partition: string, account: string): PlacedPolicy => ({
  name: 'the default key policy',
  document: {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'IdentityPoliciesDecide',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  },
});
