import { type Decision, evaluate, type Request } from '../../../analysis/evaluate';
import type { PolicyDocument, Statement } from '../../../analysis/policy-document';

const account = '111122223333';
const roleArn = `arn:aws:iam::${account}:role/pipeline/payments-api_deploy`;
const queue = `arn:aws:sqs:eu-west-1:${account}:payments-api--jobs`;
const document = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const decide = (policy: PolicyDocument, request: Partial<Request> = {}): Decision =>
  evaluate(
    { principal: roleArn, action: 'sqs:SendMessage', resource: queue, context: {}, ...request },
    { identity: [policy] },
  );

type ElementCase = {
  readonly name: string;
  readonly element: Partial<Statement>;
  readonly request?: Partial<Request>;
  readonly outcome: Decision['outcome'];
};

describe('Action and NotAction', () => {
  it.each<ElementCase>([
    { name: 'the very action', element: { Action: 'sqs:SendMessage' }, outcome: 'allowed' },
    { name: 'whatever the case in the policy', element: { Action: 'SQS:sendmessage' }, outcome: 'allowed' },
    {
      name: 'whatever the case in the request',
      element: { Action: 'sqs:SendMessage' },
      request: { action: 'SQS:SENDMESSAGE' },
      outcome: 'allowed',
    },
    { name: 'one of a list', element: { Action: ['s3:GetObject', 'sqs:SendMessage'] }, outcome: 'allowed' },
    { name: 'none of a list', element: { Action: ['s3:GetObject', 'sqs:ReceiveMessage'] }, outcome: 'implicitDeny' },
    { name: 'everything', element: { Action: '*' }, outcome: 'allowed' },
    { name: 'everything, written with a colon', element: { Action: '*:*' }, outcome: 'allowed' },
    { name: 'everything of the service', element: { Action: 'sqs:*' }, outcome: 'allowed' },
    { name: 'everything of another service', element: { Action: 's3:*' }, outcome: 'implicitDeny' },
    { name: 'a prefix', element: { Action: 'sqs:Send*' }, outcome: 'allowed' },
    { name: 'another prefix', element: { Action: 'sqs:Get*' }, outcome: 'implicitDeny' },
    { name: 'a wildcard in the middle', element: { Action: 'sqs:S*Message' }, outcome: 'allowed' },
    { name: 'a question mark for one letter', element: { Action: 'sqs:SendMessag?' }, outcome: 'allowed' },
    { name: 'NotAction of another action', element: { NotAction: 'sqs:ReceiveMessage' }, outcome: 'allowed' },
    { name: 'NotAction of this action', element: { NotAction: ['s3:*', 'sqs:SendMessage'] }, outcome: 'implicitDeny' },
    { name: 'NotAction of a pattern that matches', element: { NotAction: 'sqs:S*' }, outcome: 'implicitDeny' },
  ])('$name: $outcome', ({ element, request, outcome }) => {
    expect(decide(document({ Effect: 'Allow', Resource: '*', ...element }), request).outcome).toBe(outcome);
  });

  it('NotAction in a Deny spares what it lists and denies the rest', () => {
    const policy = document(
      { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' },
      { Sid: 'OnlySend', Effect: 'Deny', NotAction: 'sqs:SendMessage', Resource: '*' },
    );
    expect(decide(policy).outcome).toBe('allowed');
    expect(decide(policy, { action: 'sqs:ReceiveMessage' })).toMatchObject({
      outcome: 'explicitDeny',
      decidedBy: { statement: 'OnlySend' },
    });
  });
});

describe('Resource and NotResource', () => {
  const bucketRequest = { action: 's3:GetObject', resource: 'arn:aws:s3:::payments-api--data/a/b.txt' };
  const wildcardRequest = { action: 'sqs:ListQueues', resource: '*' };
  it.each<ElementCase>([
    { name: 'the very ARN', element: { Resource: queue }, outcome: 'allowed' },
    { name: 'one of a list', element: { Resource: ['arn:aws:sqs:*:*:x', queue] }, outcome: 'allowed' },
    { name: 'none of a list', element: { Resource: ['arn:aws:sqs:*:*:x', `${queue}2`] }, outcome: 'implicitDeny' },
    { name: 'any resource', element: { Resource: '*' }, outcome: 'allowed' },
    { name: 'a name prefix', element: { Resource: `arn:aws:sqs:*:${account}:payments-api--*` }, outcome: 'allowed' },
    {
      name: 'the name prefix of a twin',
      element: { Resource: `arn:aws:sqs:*:${account}:payments--*` },
      outcome: 'implicitDeny',
    },
    { name: 'another Region', element: { Resource: `arn:aws:sqs:us-east-1:${account}:*` }, outcome: 'implicitDeny' },
    { name: 'another account', element: { Resource: 'arn:aws:sqs:*:444455556666:*' }, outcome: 'implicitDeny' },
    { name: 'another service', element: { Resource: `arn:aws:sns:*:${account}:*` }, outcome: 'implicitDeny' },
    { name: 'another partition', element: { Resource: `arn:aws-cn:sqs:*:${account}:*` }, outcome: 'implicitDeny' },
    { name: 'any partition', element: { Resource: `arn:*:sqs:*:${account}:*` }, outcome: 'allowed' },
    { name: 'another case', element: { Resource: queue.replace('jobs', 'Jobs') }, outcome: 'implicitDeny' },
    {
      name: 'a question mark for one character',
      element: { Resource: queue.replace('jobs', 'job?') },
      outcome: 'allowed',
    },
    {
      name: 'a question mark for no character',
      element: { Resource: queue.replace('jobs', 'jobs?') },
      outcome: 'implicitDeny',
    },
    {
      name: 'a wildcard does not reach over a colon',
      element: { Resource: 'arn:aws:sqs:*:payments-api--jobs:*' },
      outcome: 'implicitDeny',
    },
    {
      name: 'a wildcard reaches over slashes',
      element: { Action: 's3:*', Resource: 'arn:aws:s3:::payments-api--*' },
      request: bucketRequest,
      outcome: 'allowed',
    },
    {
      name: 'a wildcard may match nothing',
      element: { Action: 's3:*', Resource: 'arn:aws:s3:*:*:payments-api--data*/a/b.txt' },
      request: bucketRequest,
      outcome: 'allowed',
    },
    {
      name: 'a bucket is not its objects',
      element: { Action: 's3:*', Resource: 'arn:aws:s3:::payments-api--data' },
      request: bucketRequest,
      outcome: 'implicitDeny',
    },
    {
      name: 'the last segment keeps its colons',
      element: { Action: 'logs:*', Resource: 'arn:aws:logs:*:*:log-group:/a:*' },
      request: { action: 'logs:PutLogEvents', resource: `arn:aws:logs:eu-west-1:${account}:log-group:/a:log-stream:b` },
      outcome: 'allowed',
    },
    {
      name: 'an action without resource types matches *',
      element: { Resource: '*' },
      request: wildcardRequest,
      outcome: 'allowed',
    },
    {
      name: 'an action without resource types matches no ARN pattern',
      element: { Resource: 'arn:aws:sqs:*:*:*' },
      request: wildcardRequest,
      outcome: 'implicitDeny',
    },
    { name: 'NotResource of another resource', element: { NotResource: `${queue}2` }, outcome: 'allowed' },
    {
      name: 'NotResource of this resource',
      element: { NotResource: ['arn:aws:sqs:*:*:x', queue] },
      outcome: 'implicitDeny',
    },
    {
      name: 'NotResource of a pattern that matches',
      element: { NotResource: 'arn:aws:sqs:*:*:payments-*' },
      outcome: 'implicitDeny',
    },
    {
      name: 'NotResource of an ARN, for an action without resource types',
      element: { NotResource: queue },
      request: wildcardRequest,
      outcome: 'allowed',
    },
  ])('$name: $outcome', ({ element, request, outcome }) => {
    expect(decide(document({ Effect: 'Allow', Action: 'sqs:*', ...element }), request).outcome).toBe(outcome);
  });
});

describe('policy variables', () => {
  const service = 'aws:PrincipalTag/platform:service';
  const tagged = { context: { [service]: 'payments-api' } };
  it.each<ElementCase>([
    {
      name: 'in a resource',
      element: { Resource: `arn:aws:sqs:*:*:\${${service}}--*` },
      request: tagged,
      outcome: 'allowed',
    },
    {
      name: 'in a resource, with another value',
      element: { Resource: `arn:aws:sqs:*:*:\${${service}}--*` },
      request: { context: { [service]: 'pay' } },
      outcome: 'implicitDeny',
    },
    {
      name: 'in a resource, without a value',
      element: { Resource: `arn:aws:sqs:*:*:\${${service}}*` },
      outcome: 'implicitDeny',
    },
    {
      name: 'in a NotResource, without a value',
      element: { NotResource: `arn:aws:sqs:*:*:\${${service}}*` },
      outcome: 'allowed',
    },
    {
      name: 'in a resource, with a default',
      element: { Resource: `arn:aws:sqs:*:*:\${${service}, 'payments-api'}--*` },
      outcome: 'allowed',
    },
    {
      name: 'a default does not replace a value',
      element: { Resource: `arn:aws:sqs:*:*:\${${service}, 'payments-api'}--*` },
      request: { context: { [service]: 'pay' } },
      outcome: 'implicitDeny',
    },
    {
      name: 'an empty default',
      element: { Resource: `arn:aws:sqs:*:*:\${${service}, ''}payments-api--*` },
      outcome: 'allowed',
    },
    {
      name: 'a default without a space',
      element: { Resource: `arn:aws:sqs:*:*:\${${service},'payments-api'}--*` },
      outcome: 'allowed',
    },
    {
      name: 'several in one segment',
      element: { Resource: `arn:aws:sqs:*:*:\${${service}}--\${aws:PrincipalTag/job}` },
      request: { context: { [service]: 'payments-api', 'aws:PrincipalTag/job': 'jobs' } },
      outcome: 'allowed',
    },
    {
      name: 'in the account segment',
      element: { Resource: 'arn:aws:sqs:*:${aws:PrincipalAccount}:*' },
      outcome: 'allowed',
    },
    {
      name: 'whatever the case of the key',
      element: { Resource: 'arn:aws:sqs:*:${AWS:principalaccount}:*' },
      outcome: 'allowed',
    },
    {
      name: 'a value with a colon shifts no segment',
      element: { Resource: 'arn:aws:sqs:${aws:PrincipalTag/x}:*' + ':*' },
      request: { context: { 'aws:PrincipalTag/x': `eu-west-1:${account}` } },
      outcome: 'implicitDeny',
    },
    {
      name: 'a wildcard in a value is a literal',
      element: { Resource: 'arn:aws:sqs:*:*:${aws:PrincipalTag/x}' },
      request: { context: { 'aws:PrincipalTag/x': '*' } },
      outcome: 'implicitDeny',
    },
    {
      name: '${*} is a literal star',
      element: { Resource: 'arn:aws:sqs:*:*:payments-api--${*}' },
      outcome: 'implicitDeny',
    },
    {
      name: '${?} is a literal question mark',
      element: { Resource: 'arn:aws:sqs:*:*:payments-api--job${?}' },
      outcome: 'implicitDeny',
    },
    {
      name: 'a key with several values is no variable',
      element: { Resource: 'arn:aws:sqs:*:*:${aws:PrincipalOrgPaths}' },
      request: { context: { 'aws:PrincipalOrgPaths': ['payments-api--jobs', 'b'] } },
      outcome: 'implicitDeny',
    },
  ])('$name: $outcome', ({ element, request, outcome }) => {
    expect(decide(document({ Effect: 'Allow', Action: 'sqs:*', ...element }), request).outcome).toBe(outcome);
  });

  type ConditionCase = {
    readonly name: string;
    readonly condition: Statement['Condition'];
    readonly context: Request['context'];
    readonly holds: boolean;
  };
  const x = 'aws:PrincipalTag/x';
  it.each<ConditionCase>([
    {
      name: 'StringEquals with a value',
      condition: { StringEquals: { [x]: `\${${service}}` } },
      context: { [x]: 'a', [service]: 'a' },
      holds: true,
    },
    {
      name: 'StringEquals with another value',
      condition: { StringEquals: { [x]: `\${${service}}` } },
      context: { [x]: 'a', [service]: 'b' },
      holds: false,
    },
    {
      name: 'StringEquals without a value',
      condition: { StringEquals: { [x]: `\${${service}}` } },
      context: { [x]: 'a' },
      holds: false,
    },
    {
      name: 'StringNotEquals without a value',
      condition: { StringNotEquals: { [x]: `\${${service}}` } },
      context: { [x]: 'a' },
      holds: true,
    },
    {
      name: 'StringNotLike without a value',
      condition: { StringNotLike: { [x]: `\${${service}}*` } },
      context: { [x]: 'a' },
      holds: true,
    },
    {
      name: 'StringNotEquals with the default',
      condition: { StringNotEquals: { [x]: `\${${service}, 'none'}` } },
      context: { [x]: 'none' },
      holds: false,
    },
    {
      name: 'StringNotEquals beside the default',
      condition: { StringNotEquals: { [x]: `\${${service}, 'none'}` } },
      context: { [x]: 'a' },
      holds: true,
    },
    {
      name: 'StringEquals takes ${*} for a star',
      condition: { StringEquals: { [x]: 'a${*}' } },
      context: { [x]: 'a*' },
      holds: true,
    },
    {
      name: 'StringLike takes ${*} for a star',
      condition: { StringLike: { [x]: 'a${*}' } },
      context: { [x]: 'ab' },
      holds: false,
    },
    {
      name: 'StringLike takes ${$} for a dollar',
      condition: { StringLike: { [x]: 'a${$}*' } },
      context: { [x]: 'a$b' },
      holds: true,
    },
    {
      name: 'StringLike with a value and a wildcard',
      condition: { StringLike: { [x]: `\${${service}}-*` } },
      context: { [x]: 'a-b', [service]: 'a' },
      holds: true,
    },
    {
      name: 'StringLike takes a star in a value literally',
      condition: { StringLike: { [x]: `\${${service}}` } },
      context: { [x]: 'anything', [service]: '*' },
      holds: false,
    },
    {
      name: 'StringEqualsIgnoreCase with a value',
      condition: { StringEqualsIgnoreCase: { [x]: `\${${service}}` } },
      context: { [x]: 'A', [service]: 'a' },
      holds: true,
    },
    {
      name: 'ArnEquals with a whole value',
      condition: { ArnEquals: { 'aws:SourceArn': '${aws:PrincipalArn}' } },
      context: { 'aws:SourceArn': roleArn },
      holds: true,
    },
    {
      name: 'ArnLike with a value in a segment',
      condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:${aws:PrincipalAccount}:*' } },
      context: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${account}:t` },
      holds: true,
    },
    {
      name: 'ArnLike without a value',
      condition: { ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:\${${x}}:*` } },
      context: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${account}:t` },
      holds: false,
    },
    {
      name: 'ArnNotLike without a value',
      condition: { ArnNotLike: { 'aws:SourceArn': `arn:aws:sns:*:\${${x}}:*` } },
      context: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${account}:t` },
      holds: true,
    },
  ])('$name holds: $holds', ({ condition, context, holds }) => {
    const policy = document({ Effect: 'Allow', Action: 'sqs:*', Resource: '*', Condition: condition });
    expect(decide(policy, { context }).outcome).toBe(holds ? 'allowed' : 'implicitDeny');
  });

  it('are plain text without a version, so a document that uses them must have one', () => {
    const statement: Statement = { Effect: 'Allow', Action: 'sqs:*', Resource: `arn:aws:sqs:*:*:\${${service}}--*` };
    expect(() => decide({ Statement: statement }, tagged)).toThrow(
      'identity policy: Version must be "2012-10-17", got "nothing"; set Version',
    );
    expect(decide({ Statement: { ...statement, Resource: '*' } }, tagged).outcome).toBe('allowed');
  });
});

describe('Principal and NotPrincipal', () => {
  const session = `arn:aws:sts::${account}:assumed-role/payments-api_deploy/run-7`;
  const root = `arn:aws:iam::${account}:root`;
  type PrincipalCase = {
    readonly name: string;
    readonly principal?: string;
    readonly element: Pick<Statement, 'Principal' | 'NotPrincipal'>;
    readonly boundary?: boolean;
    readonly denied: boolean;
  };
  it.each<PrincipalCase>([
    { name: '"*" is everyone', element: { Principal: '*' }, denied: true },
    { name: 'AWS "*" is everyone', element: { Principal: { AWS: '*' } }, denied: true },
    { name: '"*" is AWS services too', principal: 'events.amazonaws.com', element: { Principal: '*' }, denied: true },
    { name: 'an account number is all its principals', element: { Principal: { AWS: account } }, denied: true },
    {
      name: 'an account is no AWS service',
      principal: 'events.amazonaws.com',
      element: { Principal: { AWS: account } },
      denied: false,
    },
    { name: 'root is all principals of its account', element: { Principal: { AWS: root } }, denied: true },
    { name: 'another account', element: { Principal: { AWS: '444455556666' } }, denied: false },
    { name: 'the role', element: { Principal: { AWS: roleArn } }, denied: true },
    { name: 'one of a list', element: { Principal: { AWS: ['444455556666', roleArn] } }, denied: true },
    {
      name: 'the role without its path',
      element: { Principal: { AWS: `arn:aws:iam::${account}:role/payments-api_deploy` } },
      denied: false,
    },
    {
      name: 'the role in another case',
      element: { Principal: { AWS: roleArn.replace('deploy', 'Deploy') } },
      denied: false,
    },
    { name: 'the session', principal: session, element: { Principal: { AWS: session } }, denied: true },
    { name: 'another session', principal: session, element: { Principal: { AWS: `${session}0` } }, denied: false },
    {
      name: 'the service',
      principal: 'events.amazonaws.com',
      element: { Principal: { Service: 'events.amazonaws.com' } },
      denied: true,
    },
    {
      name: 'another service',
      principal: 'events.amazonaws.com',
      element: { Principal: { Service: 's3.amazonaws.com' } },
      denied: false,
    },
    {
      name: 'kinds beside each other',
      element: { Principal: { Service: 's3.amazonaws.com', AWS: roleArn } },
      denied: true,
    },
    { name: 'NotPrincipal of somebody else', element: { NotPrincipal: { AWS: '444455556666' } }, denied: true },
    {
      name: 'NotPrincipal of account and role spares the role',
      element: { NotPrincipal: { AWS: [account, roleArn] } },
      denied: false,
    },
    { name: 'NotPrincipal of the role without its account', element: { NotPrincipal: { AWS: roleArn } }, denied: true },
    { name: 'NotPrincipal of the account without the role', element: { NotPrincipal: { AWS: account } }, denied: true },
    {
      name: 'NotPrincipal spares nobody with a boundary',
      element: { NotPrincipal: { AWS: [account, roleArn] } },
      boundary: true,
      denied: true,
    },
    {
      name: 'NotPrincipal of a service spares it',
      principal: 'events.amazonaws.com',
      element: { NotPrincipal: { Service: 'events.amazonaws.com' } },
      denied: false,
    },
    {
      name: 'NotPrincipal of a service denies another',
      principal: 's3.amazonaws.com',
      element: { NotPrincipal: { Service: 'events.amazonaws.com' } },
      denied: true,
    },
    {
      name: 'NotPrincipal of the account spares root',
      principal: root,
      element: { NotPrincipal: { AWS: account } },
      denied: false,
    },
    {
      name: 'NotPrincipal of account and user spares the user',
      principal: `arn:aws:iam::${account}:user/a`,
      element: { NotPrincipal: { AWS: [account, `arn:aws:iam::${account}:user/a`] } },
      denied: false,
    },
  ])('$name: denied is $denied', ({ principal = roleArn, element, boundary, denied }) => {
    const all = document({ Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' });
    const isService = principal.endsWith('.amazonaws.com');
    const decision = evaluate(
      { principal, action: 'sqs:SendMessage', resource: queue, context: {} },
      {
        identity: isService ? [] : [all],
        permissionsBoundaries: boundary ? [all] : [],
        resource: document(
          {
            Sid: 'Services',
            Effect: 'Allow',
            Principal: { Service: ['events.amazonaws.com', 's3.amazonaws.com'] },
            Action: '*',
            Resource: '*',
          },
          { Sid: 'Closed', Effect: 'Deny', Action: '*', Resource: '*', ...element },
        ),
      },
    );
    expect(decision.outcome).toBe(denied ? 'explicitDeny' : 'allowed');
  });
});
