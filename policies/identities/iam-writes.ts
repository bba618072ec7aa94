/**
 * Every IAM action that changes something, in the fewest wildcards.
 *
 * What IAM reads begins with Generate, Get, List or Simulate; a test compares this list with the service data.
 */
export const iamWrites = [
  'iam:A*',
  'iam:C*',
  'iam:D*',
  'iam:E*',
  'iam:P*',
  'iam:R*',
  'iam:Se*',
  'iam:T*',
  'iam:U*',
] as const;
