import { decideAs, type OtherCaller, type Question } from '../../analysis/decide-as';
import type { Model, ModelRole } from '../../analysis/model';
import { statementOf } from '../../analysis/statement-of';
import { fixtureModel } from './fixture-model';

const { model } = fixtureModel();
const roleAt = (address: string, { roles }: Model = model): ModelRole => {
  const [stack, name] = address.split(' ');
  const role = roles.find((each) => each.address === `${stack} aws_iam_role.${name}`);
  if (role === undefined) throw new Error(`no role ${address}`);
  return role;
};

const prod = '200000000004';
const table = (name: string) => `arn:aws:dynamodb:eu-west-1:${prod}:table/${name}`;
const task = roleAt('services-pay-prod pay_task').arn;
const hub = roleAt('bootstrap services-apply');
const job: OtherCaller = { principal: `arn:aws:iam::${prod}:oidc-provider/token.actions.githubusercontent.com` };
const claims = {
  'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
  'token.actions.githubusercontent.com:sub': 'repo:acme@800/pay@1001:environment:prod',
  'token.actions.githubusercontent.com:repository_id': '1001',
  'token.actions.githubusercontent.com:ref': 'refs/heads/main',
  'token.actions.githubusercontent.com:job_workflow_ref':
    'acme/platform/.github/workflows/service-deploy.yml@refs/heads/main',
};

describe('a role is judged by every layer that has a say', () => {
  it.each<[string, string | OtherCaller, Question, string, string]>([
    [
      'its own policy grants',
      'services-pay-prod pay_task',
      { action: 'dynamodb:GetItem', resource: table('pay--orders') },
      'allowed',
      'identity policy grants, statement DynamodbItems',
    ],
    [
      'nothing grants',
      'services-pay-prod pay_task',
      { action: 'dynamodb:GetItem', resource: table('pay-api--orders') },
      'implicitDeny',
      'identity policies, no statement allows it',
    ],
    [
      'an SCP of a unit above its account denies',
      'services-pay-prod pay_deploy',
      { action: 'iam:CreateRole', resource: task },
      'explicitDeny',
      'service control policy scp-fence-1 of unit workloads, statement ProtectServiceRoles',
    ],
    [
      'an SCP of the root denies',
      'identity-pay-prod break-glass',
      { action: 'iam:CreateUser', resource: `arn:aws:iam::${prod}:user/ci` },
      'explicitDeny',
      'service control policy scp-root-1 of the root, statement DenyLongLivedCredentials',
    ],
    [
      'the trust of the member role and its own policy agree',
      'bootstrap services-apply',
      { action: 'sts:AssumeRole', resource: roleAt('identity-pay-prod services-apply').arn },
      'allowed',
      'identity policy grants, statement SameIdentityInEveryAccount',
    ],
    [
      'the trust names somebody else',
      'bootstrap drift',
      { action: 'sts:AssumeRole', resource: roleAt('identity-pay-prod services-apply').arn },
      'implicitDeny',
      'trust policy, no statement allows it',
    ],
    [
      'a role that nobody makes has no trust',
      { principal: `arn:aws:iam::${prod}:role/unknown` },
      { action: 'sts:AssumeRole', resource: `arn:aws:iam::${prod}:role/other` },
      'implicitDeny',
      'resource policy (there is none), no statement allows it',
    ],
    [
      "the honest job's token opens its role",
      job,
      {
        action: 'sts:AssumeRoleWithWebIdentity',
        resource: roleAt('services-pay-prod pay_deploy').arn,
        context: claims,
      },
      'allowed',
      'trust policy, statement OneJobOfOneRepository',
    ],
    [
      "the honest job's token does not open the role of its twin",
      job,
      {
        action: 'sts:AssumeRoleWithWebIdentity',
        resource: roleAt('services-pay-prod pay-api_deploy').arn,
        context: claims,
      },
      'implicitDeny',
      'trust policy, no statement allows it',
    ],
    [
      'a service takes its role',
      { principal: 'ecs-tasks.amazonaws.com' },
      {
        action: 'sts:AssumeRole',
        resource: task,
        context: { 'aws:SourceAccount': prod, 'aws:SourceArn': `arn:aws:ecs:eu-west-1:${prod}:task/main/1` },
      },
      'allowed',
      'trust policy, statement OneServiceForThisAccount',
    ],
    [
      'an RCP of the account that owns the secret keeps a stranger out, whatever the secret says',
      { principal: 'arn:aws:iam::777777777777:role/other' },
      {
        action: 'secretsmanager:GetSecretValue',
        resource: `arn:aws:secretsmanager:eu-west-1:${prod}:secret:pay/database-AbCdEf`,
      },
      'explicitDeny',
      'resource control policy rcp-root-1 of the root, statement OrganizationPerimeter',
    ],
    [
      'the policy of a bucket binds what is in it, over plain HTTP',
      'services-pay-prod pay-site_deploy',
      {
        action: 's3:PutObject',
        resource: `arn:aws:s3:::pay-site--site-${prod}/index.html`,
        context: { 'aws:SecureTransport': 'false' },
      },
      'explicitDeny',
      `resource policy of arn:aws:s3:::pay-site--site-${prod}, statement OnlyTls`,
    ],
    [
      'the same over TLS',
      'services-pay-prod pay-site_deploy',
      { action: 's3:PutObject', resource: `arn:aws:s3:::pay-site--site-${prod}/index.html` },
      'allowed',
      'identity policy grants, statement S3PublishObjects',
    ],
    [
      'a permission set takes the role of people',
      {
        principal:
          'arn:aws:iam::100000000002:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_auditor_0123456789abcdef',
        identity: model.documents.flatMap(({ kind, policy }) =>
          kind === 'permission-set' && policy.name === 'auditor' ? [policy] : [],
        ),
      },
      { action: 'sts:AssumeRole', resource: roleAt('baseline-pay-prod auditor').arn },
      'allowed',
      'identity policy auditor, statement TakeOneRole',
    ],
  ])('%s', (_, who, question, outcome, by) => {
    const asker = typeof who === 'string' ? roleAt(who) : who;
    const decision = decideAs(model, asker, question);
    expect({ outcome: decision.outcome, by: statementOf(model, asker, question, decision) }).toEqual({ outcome, by });
  });
});

describe('what follows from the model is filled in', () => {
  const account = (name: string) => model.accounts.find((each) => each.name === name)?.id ?? '';
  const asks = (condition: object, { context, ...question }: Partial<Question> = {}) => {
    const asker: ModelRole = {
      ...roleAt('services-pay-prod pay_task'),
      boundary: undefined,
      identity: [
        {
          name: 'probe',
          document: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: { ...condition } } }],
          },
        },
      ],
    };
    return decideAs(model, asker, {
      action: 'dynamodb:GetItem',
      resource: table('pay--orders'),
      ...question,
      ...(context && { context }),
    }).outcome;
  };

  it.each<[string, object, Partial<Question>]>([
    ['the role', { 'aws:PrincipalArn': task }, {}],
    ['the account of the role', { 'aws:PrincipalAccount': prod }, {}],
    ['the tags of the role', { 'aws:PrincipalTag/platform:service': 'pay' }, {}],
    ['the organisation of the role', { 'aws:PrincipalOrgID': 'o-acme000001' }, {}],
    ['the organisation of the resource', { 'aws:ResourceOrgID': 'o-acme000001' }, {}],
    ['that the call is encrypted', { 'aws:SecureTransport': 'true' }, {}],
    ['that no service calls', { 'aws:PrincipalIsAWSService': 'false' }, {}],
    ['the Region of the resource', { 'aws:RequestedRegion': 'eu-west-1' }, {}],
    [
      "another Region, when the resource's ARN says so",
      { 'aws:RequestedRegion': 'eu-central-1' },
      { resource: table('pay--orders').replace('eu-west-1', 'eu-central-1') },
    ],
    ['the Region of the account', { 'aws:RequestedRegion': 'eu-west-1' }, { action: 'sqs:ListQueues', resource: '*' }],
    [
      'the one Region of a global service',
      { 'aws:RequestedRegion': 'us-east-1' },
      { action: 'iam:GetRole', resource: task },
    ],
    [
      'the tags of a role that is the resource',
      { 'iam:ResourceTag/platform:service': 'pay-api' },
      { action: 'iam:PassRole', resource: roleAt('services-pay-prod pay-api_function').arn },
    ],
    [
      'who makes the bucket',
      { 'aws:ResourceAccount': account('pay-prod') },
      { action: 's3:GetObject', resource: `arn:aws:s3:::pay-site--site-${prod}/x` },
    ],
    [
      'the account of the caller for a bucket that nobody makes',
      { 'aws:ResourceAccount': prod },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::somewhere/x' },
    ],
  ])('%s', (_, condition, question) => {
    expect(asks(condition, question)).toBe('allowed');
    const other = Object.fromEntries(Object.keys(condition).map((key) => [key, 'other']));
    expect(asks(other, question)).toBe('implicitDeny');
  });

  it('and replaced by what the question says, whatever the case of the key', () => {
    const context = { 'AWS:principaltag/Platform:Service': 'pay-api' };
    expect(asks({ 'aws:PrincipalTag/platform:service': 'pay-api' }, { context })).toBe('allowed');
    expect(asks({ 'aws:PrincipalTag/platform:service': 'pay' }, { context })).toBe('implicitDeny');
  });

  it('and left out where the question gives no value', () => {
    const context = { 'aws:PrincipalOrgID': [] };
    expect(asks({ 'aws:PrincipalOrgID': 'o-acme000001' }, { context })).toBe('implicitDeny');
  });

  it('without a word about keys that nobody asked for', () => {
    const context = { 'aws:ResourceTag/platform:service': 'pay', 'iam:PassedToService': 'x' };
    const asker = roleAt('services-pay-prod pay_task');
    const question = { action: 'dynamodb:GetItem', resource: table('pay--orders') };
    expect(decideAs(model, asker, question).ignoredKeys).toEqual([]);
    expect(decideAs(model, asker, { ...question, context }).ignoredKeys).toEqual(['iam:PassedToService']);
  });
});

describe('the policy of a resource that nothing here makes', () => {
  const key = `arn:aws:kms:eu-west-1:${prod}:key/11111111-2222-3333-4444-555555555555`;
  const resourcePolicy = {
    name: key,
    document: {
      Version: '2012-10-17' as const,
      Statement: [{ Sid: 'All', Effect: 'Deny' as const, Principal: '*' as const, Action: 'kms:*', Resource: '*' }],
    },
  };

  it('is given with the question', () => {
    const question: Question = { action: 'kms:Decrypt', resource: key, resourcePolicy };
    const decision = decideAs(model, hub, question);
    expect(statementOf(model, hub, question, decision)).toBe(`resource policy of ${key}, statement All`);
  });
});

describe('the management account', () => {
  it('is bound by no guardrail', () => {
    const question: Question = { action: 'organizations:LeaveOrganization', resource: '*' };
    const outcomeIn = (address: string) => {
      const policy = { name: 'all', document: { Statement: { Effect: 'Allow' as const, Action: '*', Resource: '*' } } };
      return decideAs(model, { ...roleAt(address), boundary: undefined, identity: [policy] }, question).outcome;
    };
    expect(outcomeIn('management administrator')).toBe('allowed');
    expect(outcomeIn('bootstrap administrator')).toBe('explicitDeny');
  });
});

describe('the words for a boundary', () => {
  it('name the boundary and its statement', () => {
    const asker = roleAt('services-pay-prod pay_task');
    const question: Question = { action: 'dynamodb:GetItem', resource: table('pay--orders') };
    const place = { layer: 'boundary', policy: 0, statement: 'DenyForeignResource' } as const;
    expect(statementOf(model, asker, question, place)).toBe(
      'permissions boundary runtime, statement DenyForeignResource',
    );
    expect(statementOf(model, asker, question, { ...place, statement: 2 })).toBe(
      'permissions boundary runtime, statement number 3',
    );
  });
});
