/** Actions that the Service Authorization Reference counts among permissions and that change none here, with the reason. */
const exceptions: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^apigateway:(AddCertificateToDomain|RemoveCertificateFromDomain|SetWebACL)$/,
    'what stands before its own interface',
  ],
  [/:AllowVendedLogDeliveryForResource$/, 'its own logs to its own destination'],
  [/^glue:(?!.*ResourcePolicy)/, 'the studio of AWS Glue, which the reference misfiles'],
  [/^rds-db:connect$/, 'data of the database that it was granted'],
  [/^s3:PutBucket(OwnershipControls|PublicAccessBlock)$/, 'opens nothing while policies and ACLs are denied'],
  [/^secretsmanager:ValidateResourcePolicy$/, 'judges a policy and attaches none'],
  [/^sns:SetTopicAttributes$/, 'every update of a topic calls it; fenced by name and tag'],
  [/^sqs:SetQueueAttributes$/, 'every update of a queue calls it; fenced by name and tag'],
];

/** Whether a service may make this call on what is its own. */
export const changesNoPermission = (action: string): boolean => exceptions.some(([pattern]) => pattern.test(action));
