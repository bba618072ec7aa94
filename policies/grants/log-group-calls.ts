/** What a rollout does with a log group: make it, keep it for so long, and read back what it made. */
export const logGroupCalls = [
  'logs:CreateLogGroup',
  'logs:DeleteLogGroup',
  'logs:ListTagsForResource',
  'logs:PutRetentionPolicy',
  'logs:TagResource',
  'logs:UntagResource',
] as const;
