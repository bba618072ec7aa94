/** Records as CloudTrail writes them, after the examples of its documentation; a test changes one field. */
export const cloudtrail = {
  /** Somebody of the same account takes a role. */
  took: (changes: Readonly<Record<string, unknown>> = {}) => ({
    eventVersion: '1.08',
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLE1:acme-first-reviewer',
      arn: 'arn:aws:sts::100000000002:assumed-role/AWSReservedSSO_break-glass_0123456789abcdef/acme-first-reviewer',
      accountId: '100000000002',
    },
    eventTime: '2026-03-01T02:03:04Z',
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    awsRegion: 'eu-west-1',
    sourceIPAddress: '192.0.2.7',
    userAgent: 'aws-cli/2.15.0',
    requestParameters: {
      roleArn: 'arn:aws:iam::100000000002:role/platform/break-glass',
      roleSessionName: 'acme-first-reviewer',
    },
    responseElements: { credentials: { accessKeyId: 'ASIAEXAMPLE', sessionToken: 'token-of-a-session' } },
    eventID: '11111111-2222-3333-4444-555555555555',
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '100000000002',
    ...changes,
  }),
  /** Of somebody of another account there is no ARN. */
  fromAnotherAccount: {
    type: 'AWSAccount',
    principalId: 'AROAEXAMPLE2:acme-first-reviewer',
    accountId: '100000000002',
  },
  rootSignedIn: (changes: Readonly<Record<string, unknown>> = {}) => ({
    eventVersion: '1.08',
    userIdentity: {
      type: 'Root',
      principalId: '200000000004',
      arn: 'arn:aws:iam::200000000004:root',
      accountId: '200000000004',
      accessKeyId: '',
    },
    eventTime: '2026-03-02T02:03:04Z',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    awsRegion: 'us-east-1',
    sourceIPAddress: '192.0.2.8',
    requestParameters: null,
    responseElements: { ConsoleLogin: 'Success' },
    eventID: '99999999-2222-3333-4444-555555555555',
    ...changes,
  }),
  /** What `LookupEvents` answers. */
  answer: (...records: readonly unknown[]) => ({
    Events: records.map((record) => ({
      EventName: 'of the record',
      CloudTrailEvent: typeof record === 'string' ? record : JSON.stringify(record),
    })),
  }),
};
