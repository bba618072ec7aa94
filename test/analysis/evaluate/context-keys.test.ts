import { type Decision, evaluate, type Request } from '../../../analysis/evaluate';
import type { PolicyDocument, Statement } from '../../../analysis/policy-document';

const account = '111122223333';
const roleArn = `arn:aws:iam::${account}:role/pipeline/payments-api_deploy`;
const owner = 'aws:ResourceTag/platform:service';
const sent = 'aws:RequestTag/platform:service';
const document = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const all: Statement = { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' };
const ec2 = (name: string) => `arn:aws:ec2:eu-west-1:${account}:${name}`;

const delegation = document({ Effect: 'Allow', Principal: { AWS: account }, Action: '*', Resource: '*' });

/** Whether a request carries a key: seen through a Deny that fires when the key is absent. */
const carries = (key: string, request: Partial<Request>): { carried: boolean; ignoredKeys: readonly string[] } => {
  const policy = document(all, {
    Sid: 'Absent',
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { Null: { [key]: 'true' } },
  });
  const decision = evaluate(
    {
      principal: roleArn,
      action: 'sqs:SendMessage',
      resource: `arn:aws:sqs:eu-west-1:${account}:q`,
      resourceAccount: account,
      context: {},
      ...request,
    },
    { identity: [policy], resource: delegation },
  );
  return { carried: decision.outcome === 'allowed', ignoredKeys: decision.ignoredKeys };
};

type KeyCase = {
  readonly name: string;
  readonly key: string;
  readonly request: Partial<Request>;
  readonly carried: boolean;
};

describe('a request carries only the keys that the action and the resource type have', () => {
  const lambda = { action: 'lambda:UpdateFunctionCode', resource: `arn:aws:lambda:eu-west-1:${account}:function:f` };
  const createFunction = { ...lambda, action: 'lambda:CreateFunction' };
  const createLogGroup = { action: 'logs:CreateLogGroup', resource: `arn:aws:logs:eu-west-1:${account}:log-group:/a` };
  const secret = `arn:aws:secretsmanager:eu-west-1:${account}:secret:payments-api/db-AbCdEf`;
  const object = { action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key' };
  it.each<KeyCase>([
    { name: 'aws:ResourceTag on a type that lists it', key: owner, request: lambda, carried: true },
    {
      name: 'aws:ResourceTag on an action without resource types',
      key: owner,
      request: { action: 'ec2:DescribeInstances', resource: '*' },
      carried: false,
    },
    {
      name: 'aws:ResourceTag on a type that does not list it',
      key: owner,
      request: { action: 'kms:CreateAlias', resource: `arn:aws:kms:eu-west-1:${account}:alias/a` },
      carried: false,
    },
    {
      name: 'aws:ResourceTag on an existing subnet',
      key: owner,
      request: { action: 'ec2:RunInstances', resource: ec2('subnet/subnet-1') },
      carried: true,
    },
    {
      name: 'aws:ResourceTag on an instance that is only being made',
      key: owner,
      request: { action: 'ec2:RunInstances', resource: ec2('instance/*') },
      carried: false,
    },
    {
      name: 'aws:ResourceTag on an instance that is stopped',
      key: owner,
      request: { action: 'ec2:StopInstances', resource: ec2('instance/i-1') },
      carried: true,
    },
    {
      name: 'aws:ResourceTag on a bucket',
      key: owner,
      request: { action: 's3:ListBucket', resource: 'arn:aws:s3:::bucket' },
      carried: false,
    },
    { name: 'aws:ResourceTag on an object', key: owner, request: object, carried: false },
    {
      name: 'aws:ResourceTag on a bucket with attribute-based access',
      key: owner,
      request: { action: 's3:ListBucket', resource: 'arn:aws:s3:::bucket', bucketAbac: true },
      carried: true,
    },
    {
      name: 's3:BucketTag on a bucket',
      key: 's3:BucketTag/x',
      request: { action: 's3:ListBucket', resource: 'arn:aws:s3:::bucket' },
      carried: false,
    },
    { name: 's3:ExistingObjectTag on an object', key: 's3:ExistingObjectTag/x', request: object, carried: true },
    { name: 'aws:RequestTag on an action that lists it', key: sent, request: createFunction, carried: true },
    { name: 'aws:RequestTag on an action that does not', key: sent, request: lambda, carried: false },
    {
      name: 'aws:RequestTag on iam:PassRole',
      key: sent,
      request: { action: 'iam:PassRole', resource: roleArn },
      carried: false,
    },
    { name: 'aws:RequestTag on the creation of a log group', key: sent, request: createLogGroup, carried: true },
    {
      name: 'aws:RequestTag on an instance that is being made',
      key: sent,
      request: { action: 'ec2:RunInstances', resource: ec2('instance/*') },
      carried: true,
    },
    {
      name: 'aws:RequestTag on the subnet beside it',
      key: sent,
      request: { action: 'ec2:RunInstances', resource: ec2('subnet/subnet-1') },
      carried: false,
    },
    {
      name: 'aws:RequestTag on the creation of a secret',
      key: sent,
      request: { action: 'secretsmanager:CreateSecret', resource: secret },
      carried: true,
    },
    {
      name: 'aws:RequestTag on the deletion of a secret',
      key: sent,
      request: { action: 'secretsmanager:DeleteSecret', resource: secret },
      carried: false,
    },
    { name: 'aws:TagKeys on an action that lists it', key: 'aws:TagKeys', request: createFunction, carried: true },
    { name: 'aws:TagKeys on an action that does not', key: 'aws:TagKeys', request: lambda, carried: false },
    {
      name: 'aws:TagKeys on untagging',
      key: 'aws:TagKeys',
      request: { action: 'lambda:UntagResource', resource: lambda.resource },
      carried: true,
    },
    {
      name: 'a key of the service that the action lists',
      key: 'iam:PassedToService',
      request: { action: 'iam:PassRole', resource: roleArn },
      carried: true,
    },
    {
      name: 'a key of the service that the action does not list',
      key: 'iam:PassedToService',
      request: { action: 'iam:GetRole', resource: roleArn },
      carried: false,
    },
    { name: 'a key of another service', key: 's3:prefix', request: lambda, carried: false },
    {
      name: 'a key of the resource type',
      key: 'kms:ResourceAliases',
      request: {
        action: 'kms:DisableKey',
        resource: `arn:aws:kms:eu-west-1:${account}:key/1`,
        resourceAccount: account,
      },
      carried: true,
    },
    {
      name: 'a key with a name of its own',
      key: 'kms:EncryptionContext:aws:s3:arn',
      request: { action: 'kms:Decrypt', resource: `arn:aws:kms:eu-west-1:${account}:key/1` },
      carried: true,
    },
    {
      name: 'a global key, on any action',
      key: 'aws:SourceVpce',
      request: { action: 'sts:GetCallerIdentity', resource: '*' },
      carried: true,
    },
    {
      name: 'a principal tag, on any action',
      key: 'aws:PrincipalTag/team',
      request: { action: 'sts:GetCallerIdentity', resource: '*' },
      carried: true,
    },
    { name: 'a tag key in another case', key: 'AWS:resourcetag/Platform:Service', request: lambda, carried: true },
    {
      name: 'a key of a resource type that is given by name',
      key: owner,
      request: { ...lambda, resourceType: 'Function' },
      carried: true,
    },
  ])('$name: $carried', ({ key, request, carried }) => {
    const context = { [key]: 'payments-api' };
    expect(carries(key, { ...request, context })).toEqual({ carried, ignoredKeys: carried ? [] : [key] });
  });
});

describe('AWS fills in what follows from the caller and the resource', () => {
  const queue = `arn:aws:sqs:eu-west-1:444455556666:q`;
  const filledIn = (key: string, value: string, request: Partial<Request>): Decision['outcome'] => {
    const condition = { [key.endsWith('Arn') ? 'ArnEquals' : 'StringEquals']: { [key]: value } };
    const resource = document({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Condition: condition });
    const { principal = roleArn } = request;
    const identity = principal.startsWith('arn:') ? [document(all)] : [];
    return evaluate(
      { principal, action: 'sqs:SendMessage', resource: queue, context: {}, ...request },
      { identity, resource },
    ).outcome;
  };
  const session = { principal: `arn:aws:sts::${account}:assumed-role/payments-api_deploy/run-7` };
  const user = { principal: `arn:aws:iam::${account}:user/people/alice` };
  const root = { principal: `arn:aws:iam::${account}:root` };
  const service = { principal: 'events.amazonaws.com' };
  it.each<{ key: string; value: string; name: string; request: Partial<Request> }>([
    { key: 'aws:PrincipalArn', value: roleArn, name: 'the role', request: {} },
    {
      key: 'aws:PrincipalArn',
      value: `arn:aws:iam::${account}:role/payments-api_deploy`,
      name: 'the role of a session',
      request: session,
    },
    {
      key: 'aws:PrincipalArn',
      value: roleArn,
      name: 'the role of a session with its path',
      request: { ...session, context: { 'aws:PrincipalArn': roleArn } },
    },
    { key: 'aws:PrincipalArn', value: user.principal, name: 'the user', request: user },
    { key: 'aws:PrincipalArn', value: root.principal, name: 'root', request: root },
    { key: 'aws:PrincipalAccount', value: account, name: 'the account of a role', request: {} },
    { key: 'aws:PrincipalAccount', value: account, name: 'the account of a session', request: session },
    { key: 'aws:PrincipalType', value: 'AssumedRole', name: 'the type of a role', request: {} },
    { key: 'aws:PrincipalType', value: 'AssumedRole', name: 'the type of a session', request: session },
    { key: 'aws:PrincipalType', value: 'User', name: 'the type of a user', request: user },
    { key: 'aws:PrincipalType', value: 'Account', name: 'the type of root', request: root },
    { key: 'aws:username', value: 'alice', name: 'the name of a user', request: user },
    { key: 'aws:PrincipalIsAWSService', value: 'false', name: 'that a role is no service', request: {} },
    { key: 'aws:PrincipalIsAWSService', value: 'true', name: 'that a service is one', request: service },
    { key: 'aws:PrincipalServiceName', value: 'events.amazonaws.com', name: 'the name of a service', request: service },
    { key: 'aws:ViaAWSService', value: 'false', name: 'that no service forwards the call', request: {} },
    { key: 'aws:ResourceAccount', value: '444455556666', name: 'the account of the resource', request: {} },
    {
      key: 'aws:ResourceAccount',
      value: '777788889999',
      name: 'the account that the request gives',
      request: { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', resourceAccount: '777788889999' },
    },
  ])('$key: $name', ({ key, value, request }) => {
    expect(filledIn(key, value, request)).toBe('allowed');
    expect(filledIn(key, key.endsWith('Arn') ? 'arn:aws:iam::1:role/other' : 'other', request)).toBe('implicitDeny');
  });

  it('what the request gives wins over what is filled in', () => {
    expect(filledIn('aws:ViaAWSService', 'true', { context: { 'aws:ViaAWSService': 'true' } })).toBe('allowed');
  });

  it('takes the time from whichever time key the request gives', () => {
    const before = document({ ...all, Condition: { DateLessThan: { 'aws:CurrentTime': '2026-06-01' } } });
    const decide = (context: Request['context']) =>
      evaluate({ principal: roleArn, action: 'sqs:ListQueues', resource: '*', context }, { identity: [before] })
        .outcome;
    expect(decide({ 'aws:CurrentTime': '2026-05-01T00:00:00Z' })).toBe('allowed');
    expect(decide({ 'aws:EpochTime': '1777593600' })).toBe('allowed');
    expect(decide({ 'aws:EpochTime': '1793593600' })).toBe('implicitDeny');
    expect(() => decide({})).toThrow(
      'request context: aws:CurrentTime must be given when a policy asks for it, got "nothing"; add aws:CurrentTime',
    );
  });
});

describe('attribute-based statements', () => {
  const foreign: Statement = {
    Sid: 'ForeignResource',
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: {
      Null: { [owner]: 'false' },
      StringNotEquals: { [owner]: "${aws:PrincipalTag/platform:service, 'none'}" },
    },
  };
  const honest: Statement = {
    Sid: 'TagsAreHonest',
    Effect: 'Deny',
    Action: 'lambda:*',
    Resource: '*',
    Condition: {
      Null: { [sent]: 'false' },
      StringNotEquals: { [sent]: "${aws:PrincipalTag/platform:service, 'none'}" },
    },
  };
  const mine = { 'aws:PrincipalTag/platform:service': 'payments-api' };
  type AbacCase = {
    readonly name: string;
    readonly action?: string;
    readonly context: Request['context'];
    readonly statement?: string;
  };
  it.each<AbacCase>([
    { name: 'the own function', context: { ...mine, [owner]: 'payments-api' } },
    { name: "another service's function", context: { ...mine, [owner]: 'pay' }, statement: 'ForeignResource' },
    { name: 'an untagged function', context: mine },
    {
      name: 'a tagged function, by an untagged caller',
      context: { [owner]: 'payments-api' },
      statement: 'ForeignResource',
    },
    {
      name: 'a new function with the own tag',
      action: 'lambda:CreateFunction',
      context: { ...mine, [sent]: 'payments-api' },
    },
    {
      name: 'a new function with a foreign tag',
      action: 'lambda:CreateFunction',
      context: { ...mine, [sent]: 'pay' },
      statement: 'TagsAreHonest',
    },
    { name: 'a new function without a tag', action: 'lambda:CreateFunction', context: mine },
  ])('$name is denied by $statement', ({ action = 'lambda:UpdateFunctionCode', context, statement }) => {
    const resource = `arn:aws:lambda:eu-west-1:${account}:function:f`;
    const decision = evaluate(
      { principal: roleArn, action, resource, context },
      { identity: [document(all, foreign, honest)] },
    );
    expect(decision.decidedBy.statement).toBe(statement ?? 'All');
  });
});
