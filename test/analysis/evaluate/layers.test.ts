import { type Decision, evaluate, type Policies, type Request } from '../../../analysis/evaluate';
import type { PolicyDocument, Statement } from '../../../analysis/policy-document';

const account = '111122223333';
const elsewhere = '444455556666';
const roleArn = `arn:aws:iam::${account}:role/pipeline/payments-api_deploy`;
const sessionArn = `arn:aws:sts::${account}:assumed-role/payments-api_deploy/run-7`;
const userArn = `arn:aws:iam::${account}:user/people/alice`;
const rootArn = `arn:aws:iam::${account}:root`;
const linkedArn = `arn:aws:iam::${account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`;

const document = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const allow = (Sid: string, rest: Partial<Statement> = {}): Statement => ({
  Sid,
  Effect: 'Allow',
  Action: 'sqs:*',
  Resource: '*',
  ...rest,
});
const deny = (Sid: string, rest: Partial<Statement> = {}): Statement => ({ ...allow(Sid, rest), Effect: 'Deny' });
const naming = (AWS: string): Partial<Statement> => ({ Principal: { AWS } });

const allows = document(allow('Grant'));
const denies = document(deny('Stop'));
const silent = document(allow('Other', { Action: 's3:*' }));
const fullScp = document(allow('FullAWSAccess', { Action: '*' }));
const fullRcp = document(allow('RCPFullAWSAccess', { Action: '*', Principal: '*' }));
const silentRcp = document(deny('OtherRcp', { Action: 's3:*', Principal: '*' }));

type LayerCase = {
  readonly name: string;
  readonly request?: Partial<Request>;
  readonly policies?: Partial<Policies>;
  readonly outcome: Decision['outcome'];
  readonly decidedBy: Decision['decidedBy'];
};

const decide = ({ request, policies }: Pick<LayerCase, 'request' | 'policies'>): Decision =>
  evaluate(
    {
      principal: roleArn,
      action: 'sqs:SendMessage',
      resource: `arn:aws:sqs:eu-west-1:${account}:queue`,
      context: {},
      ...request,
    },
    { identity: [allows], ...policies },
  );

const verify = (cases: readonly LayerCase[]) => {
  it.each(cases)('$name', ({ request, policies, outcome, decidedBy }) => {
    const decision = decide({ request, policies });
    expect({ outcome: decision.outcome, decidedBy: decision.decidedBy }).toEqual({ outcome, decidedBy });
  });
};

const grant = { layer: 'identity', policy: 0, statement: 'Grant' } as const;
const nobody = { layer: 'identity' } as const;

describe('identity policies grant', () => {
  verify([
    { name: 'an Allow grants', outcome: 'allowed', decidedBy: grant },
    { name: 'nothing grants by itself', policies: { identity: [] }, outcome: 'implicitDeny', decidedBy: nobody },
    {
      name: 'an Allow of something else does not grant',
      policies: { identity: [silent] },
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'any of several policies grants, and is named by its position',
      policies: { identity: [silent, allows] },
      outcome: 'allowed',
      decidedBy: { ...grant, policy: 1 },
    },
    {
      name: 'a Deny wins over every Allow',
      policies: { identity: [allows, denies] },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'identity', policy: 1, statement: 'Stop' },
    },
    {
      name: 'a Deny wins whatever its position in the document',
      policies: { identity: [document(deny('Stop'), allow('Grant'))] },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'identity', policy: 0, statement: 'Stop' },
    },
    {
      name: 'a statement without a Sid is named by its position',
      policies: {
        identity: [document(allow('Other', { Action: 's3:*' }), { Effect: 'Allow', Action: 'sqs:*', Resource: '*' })],
      },
      outcome: 'allowed',
      decidedBy: { ...grant, statement: 1 },
    },
    {
      name: 'a document may hold one statement without a list',
      policies: { identity: [{ Version: '2012-10-17', Statement: allow('Grant') }] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'a document without statements grants nothing',
      policies: { identity: [document()] },
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
  ]);
});

describe('a boundary limits', () => {
  verify([
    {
      name: 'a boundary that allows lets the grant stand',
      policies: { permissionsBoundaries: [allows] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'a boundary that is silent denies',
      policies: { permissionsBoundaries: [silent] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'boundary', policy: 0 },
    },
    {
      name: 'a boundary that denies is named',
      policies: { permissionsBoundaries: [document(allow('All'), deny('Stop'))] },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'boundary', policy: 0, statement: 'Stop' },
    },
    {
      name: 'a boundary never grants',
      policies: { identity: [], permissionsBoundaries: [allows] },
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'every boundary must allow',
      policies: { permissionsBoundaries: [allows, silent] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'boundary', policy: 1 },
    },
    {
      name: 'an empty list is no boundary',
      policies: { permissionsBoundaries: [] },
      outcome: 'allowed',
      decidedBy: grant,
    },
  ]);
});

describe('session policies limit', () => {
  verify([
    {
      name: 'a session policy that allows lets the grant stand',
      policies: { session: [allows] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'a session policy that is silent denies',
      policies: { session: [silent] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'session' },
    },
    {
      name: 'one of several session policies is enough',
      policies: { session: [silent, allows] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'a session policy that denies is named',
      policies: { session: [allows, denies] },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'session', policy: 1, statement: 'Stop' },
    },
    {
      name: 'a session policy never grants',
      policies: { identity: [], session: [allows] },
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    { name: 'an empty list is no session policy', policies: { session: [] }, outcome: 'allowed', decidedBy: grant },
    {
      name: 'boundary and session policy must both allow',
      policies: { permissionsBoundaries: [allows], session: [silent] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'session' },
    },
  ]);
});

describe('SCPs must allow at every level', () => {
  verify([
    {
      name: 'all levels allow',
      policies: { serviceControl: [[fullScp], [fullScp], [fullScp]] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'the root is silent',
      policies: { serviceControl: [[silent], [fullScp], [fullScp]] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'scp', level: 0 },
    },
    {
      name: 'an OU is silent',
      policies: { serviceControl: [[fullScp], [silent], [fullScp]] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'scp', level: 1 },
    },
    {
      name: 'the account is silent',
      policies: { serviceControl: [[fullScp], [fullScp], [silent]] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'scp', level: 2 },
    },
    {
      name: 'a level without policies is silent',
      policies: { serviceControl: [[fullScp], []] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'scp', level: 1 },
    },
    {
      name: 'one Allow is enough for a level',
      policies: { serviceControl: [[silent, fullScp]] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'a Deny at any level wins',
      policies: { serviceControl: [[fullScp], [fullScp, denies], [fullScp]] },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'scp', level: 1, policy: 1, statement: 'Stop' },
    },
    {
      name: 'an SCP never grants',
      policies: { identity: [], serviceControl: [[fullScp]] },
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'an Allow with a condition is an Allow only where it holds',
      request: { context: { 'aws:RequestedRegion': 'us-east-1' } },
      policies: {
        serviceControl: [
          [document(allow('Region', { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }))],
        ],
      },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'scp', level: 0 },
    },
    {
      name: 'an SCP binds root',
      request: { principal: rootArn },
      policies: { identity: [], serviceControl: [[fullScp, denies]] },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'scp', level: 0, policy: 1, statement: 'Stop' },
    },
    {
      name: 'an SCP does not bind the management account',
      policies: { serviceControl: [[denies]], managementAccount: account },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'an SCP binds a member account',
      policies: { serviceControl: [[denies]], managementAccount: elsewhere },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'scp', level: 0, policy: 0, statement: 'Stop' },
    },
    {
      name: 'an SCP does not bind a service-linked role',
      request: { principal: linkedArn },
      policies: { serviceControl: [[denies]] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'an SCP binds a role that only sounds service-linked',
      request: { principal: `arn:aws:iam::${account}:role/x/aws-service-role/AWSServiceRoleForECS` },
      policies: { serviceControl: [[denies]] },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'scp', level: 0, policy: 0, statement: 'Stop' },
    },
  ]);
});

describe('RCPs must allow at every level', () => {
  const denyRcp = document(deny('Perimeter', { Principal: '*' }));
  verify([
    {
      name: 'all levels allow',
      policies: { resourceControl: [[fullRcp], [fullRcp, silentRcp]] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'a level without RCPFullAWSAccess is silent',
      policies: { resourceControl: [[fullRcp], [silentRcp]] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'rcp', level: 1 },
    },
    {
      name: 'a Deny at any level wins',
      policies: { resourceControl: [[fullRcp], [fullRcp, denyRcp]] },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'rcp', level: 1, policy: 1, statement: 'Perimeter' },
    },
    {
      name: 'an RCP does not bind resources of the management account',
      policies: { resourceControl: [[denyRcp]], managementAccount: account },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'an RCP does not bind a service-linked role',
      request: { principal: linkedArn },
      policies: { resourceControl: [[denyRcp]] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'an RCP binds a service principal',
      request: { principal: 'events.amazonaws.com' },
      policies: {
        identity: [],
        resource: document(allow('Events', { Principal: { Service: 'events.amazonaws.com' } })),
        resourceControl: [[fullRcp, denyRcp]],
      },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'rcp', level: 0, policy: 1, statement: 'Perimeter' },
    },
    {
      name: 'an RCP has no say on a service that RCPs do not support',
      request: { action: 'sns:Publish', resource: `arn:aws:sns:eu-west-1:${account}:topic` },
      policies: { identity: [fullScp], resourceControl: [[document(deny('All', { Action: '*', Principal: '*' }))]] },
      outcome: 'allowed',
      decidedBy: { layer: 'identity', policy: 0, statement: 'FullAWSAccess' },
    },
    {
      name: 'an RCP is asked before an SCP',
      policies: { resourceControl: [[silentRcp]], serviceControl: [[silent]] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'rcp', level: 0 },
    },
  ]);
});

describe('within one account a resource policy can grant', () => {
  const alone = (principal: string): Partial<Policies> => ({
    identity: [],
    resource: document(allow('OnQueue', naming(principal))),
  });
  const limited = (principal: string, limits: Partial<Policies>): Partial<Policies> => ({
    ...alone(principal),
    ...limits,
  });
  const byResource = { layer: 'resource', policy: 0, statement: 'OnQueue' } as const;
  const session = { request: { principal: sessionArn, context: { 'aws:PrincipalArn': roleArn } } };
  verify([
    { name: 'naming the role', policies: alone(roleArn), outcome: 'allowed', decidedBy: byResource },
    {
      ...session,
      name: 'naming the role of a session',
      policies: alone(roleArn),
      outcome: 'allowed',
      decidedBy: byResource,
    },
    { ...session, name: 'naming the session', policies: alone(sessionArn), outcome: 'allowed', decidedBy: byResource },
    { name: 'naming everyone', policies: alone('*'), outcome: 'allowed', decidedBy: byResource },
    {
      name: 'naming another role does not',
      policies: alone(`${roleArn}2`),
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'naming a session does not name its unnamed role',
      policies: alone(sessionArn),
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      ...session,
      name: 'naming another session does not',
      policies: alone(`${sessionArn}0`),
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'naming the account leaves it to the identity policies',
      policies: alone(rootArn),
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'naming the account by number does too',
      policies: alone(account),
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'naming the account stands beside the identity policies',
      policies: { ...alone(account), identity: [allows] },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'a grant to the role stays within the boundary',
      policies: limited(roleArn, { permissionsBoundaries: [silent] }),
      outcome: 'implicitDeny',
      decidedBy: { layer: 'boundary', policy: 0 },
    },
    {
      name: 'a grant to the role is good when the boundary allows',
      policies: limited(roleArn, { permissionsBoundaries: [allows] }),
      outcome: 'allowed',
      decidedBy: byResource,
    },
    {
      name: 'a grant to the role stays within the session policies',
      policies: limited(roleArn, { session: [silent] }),
      outcome: 'implicitDeny',
      decidedBy: { layer: 'session' },
    },
    {
      ...session,
      name: 'a grant to the session passes a silent boundary and session policy',
      policies: limited(sessionArn, { permissionsBoundaries: [silent], session: [silent] }),
      outcome: 'allowed',
      decidedBy: byResource,
    },
    {
      ...session,
      name: 'a grant to the session does not pass a Deny of the boundary',
      policies: limited(sessionArn, { permissionsBoundaries: [denies] }),
      outcome: 'explicitDeny',
      decidedBy: { layer: 'boundary', policy: 0, statement: 'Stop' },
    },
    {
      ...session,
      name: 'a grant to the session does not pass a Deny of the identity policies',
      policies: limited(sessionArn, { identity: [denies] }),
      outcome: 'explicitDeny',
      decidedBy: { layer: 'identity', policy: 0, statement: 'Stop' },
    },
    {
      ...session,
      name: 'a grant to the session does not pass a silent SCP',
      policies: limited(sessionArn, { serviceControl: [[silent]] }),
      outcome: 'implicitDeny',
      decidedBy: { layer: 'scp', level: 0 },
    },
    {
      name: 'a grant to everyone passes a silent boundary',
      policies: limited('*', { permissionsBoundaries: [silent] }),
      outcome: 'allowed',
      decidedBy: byResource,
    },
    {
      name: 'a grant to a user passes a silent boundary',
      request: { principal: userArn },
      policies: limited(userArn, { permissionsBoundaries: [silent] }),
      outcome: 'allowed',
      decidedBy: byResource,
    },
    {
      name: 'the strongest of several grants counts',
      ...session,
      policies: {
        identity: [],
        permissionsBoundaries: [silent],
        resource: document(
          allow('Account', naming(account)),
          allow('Role', naming(roleArn)),
          allow('Session', naming(sessionArn)),
        ),
      },
      outcome: 'allowed',
      decidedBy: { ...byResource, statement: 'Session' },
    },
    {
      name: 'a Deny of the resource policy wins',
      policies: { resource: document(deny('Closed', { Principal: '*' })) },
      outcome: 'explicitDeny',
      decidedBy: { ...byResource, statement: 'Closed' },
    },
    {
      name: 'a Deny that names the account denies everyone in it',
      policies: { resource: document(deny('Closed', naming(account))) },
      outcome: 'explicitDeny',
      decidedBy: { ...byResource, statement: 'Closed' },
    },
    {
      name: 'a resource policy that is silent takes nothing away',
      policies: { resource: document(allow('OnQueue', naming(elsewhere))) },
      outcome: 'allowed',
      decidedBy: grant,
    },
  ]);
});

describe('across accounts both sides must allow', () => {
  const there = { resource: `arn:aws:sqs:eu-west-1:${elsewhere}:queue` };
  const open = (principal: string) => document(allow('OnQueue', naming(principal)));
  verify([
    {
      name: 'the identity alone does not reach over',
      request: there,
      outcome: 'implicitDeny',
      decidedBy: { layer: 'resource' },
    },
    {
      name: 'the resource policy alone does not either',
      request: there,
      policies: { identity: [], resource: open(roleArn) },
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'a grant to the session does not either',
      request: { ...there, principal: sessionArn, context: { 'aws:PrincipalArn': roleArn } },
      policies: { identity: [], resource: open(sessionArn) },
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'both together do, with the role named',
      request: there,
      policies: { resource: open(roleArn) },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'both together do, with the account named',
      request: there,
      policies: { resource: open(account) },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'both together do, with everyone named',
      request: there,
      policies: { resource: open('*') },
      outcome: 'allowed',
      decidedBy: grant,
    },
    {
      name: 'the boundary limits even a grant to everyone',
      request: there,
      policies: { resource: open('*'), permissionsBoundaries: [silent] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'boundary', policy: 0 },
    },
    {
      name: 'another account is not enough',
      request: there,
      policies: { resource: open(elsewhere) },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'resource' },
    },
    {
      name: 'resourceAccount speaks for an ARN without an account',
      request: { action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key', resourceAccount: elsewhere },
      policies: { identity: [silent] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'resource' },
    },
    {
      name: 'resourceAccount makes a bucket the own one',
      request: { action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key', resourceAccount: account },
      policies: { identity: [silent] },
      outcome: 'allowed',
      decidedBy: { ...grant, statement: 'Other' },
    },
    {
      name: 'the policies that AWS owns belong to every account',
      request: { action: 'iam:GetPolicy', resource: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      policies: { identity: [fullScp] },
      outcome: 'allowed',
      decidedBy: { ...grant, statement: 'FullAWSAccess' },
    },
    {
      name: 'RCPs exempt only the account that owns the resource',
      request: there,
      policies: { resource: open(account), resourceControl: [[silentRcp]], managementAccount: account },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'rcp', level: 0 },
    },
  ]);
});

describe('root is limited by nothing inside its account', () => {
  const root = { principal: rootArn };
  verify([
    {
      name: 'it needs no Allow',
      request: root,
      policies: { identity: [] },
      outcome: 'allowed',
      decidedBy: { layer: 'identity' },
    },
    {
      name: 'a Deny of the resource policy binds it',
      request: root,
      policies: { identity: [], resource: document(deny('Closed', { Principal: '*' })) },
      outcome: 'explicitDeny',
      decidedBy: { layer: 'resource', policy: 0, statement: 'Closed' },
    },
    {
      name: 'elsewhere it needs a resource policy',
      request: { ...root, resource: `arn:aws:sqs:eu-west-1:${elsewhere}:queue` },
      policies: { identity: [] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'resource' },
    },
  ]);
});

describe('KMS keys obey their key policy', () => {
  const key = { action: 'kms:Decrypt', resource: `arn:aws:kms:eu-west-1:${account}:key/1234` };
  const enableIam = document(allow('EnableIam', { Action: 'kms:*', ...naming(rootArn) }));
  verify([
    {
      name: 'without a key policy nothing is allowed',
      request: key,
      policies: { identity: [fullScp] },
      outcome: 'implicitDeny',
      decidedBy: { layer: 'resource' },
    },
    {
      name: 'a key policy that names the account lets identity policies decide',
      request: key,
      policies: { identity: [fullScp], resource: enableIam },
      outcome: 'allowed',
      decidedBy: { ...grant, statement: 'FullAWSAccess' },
    },
    {
      name: 'which must then allow',
      request: key,
      policies: { identity: [], resource: enableIam },
      outcome: 'implicitDeny',
      decidedBy: nobody,
    },
    {
      name: 'a key policy that names the role is enough',
      request: key,
      policies: { identity: [], resource: document(allow('Role', { Action: 'kms:*', ...naming(roleArn) })) },
      outcome: 'allowed',
      decidedBy: { layer: 'resource', policy: 0, statement: 'Role' },
    },
    {
      name: 'actions that are about no key need no key policy',
      request: { action: 'kms:ListKeys', resource: '*' },
      policies: { identity: [fullScp] },
      outcome: 'allowed',
      decidedBy: { ...grant, statement: 'FullAWSAccess' },
    },
  ]);
});

describe('a decision says more than its outcome', () => {
  it('names one Allow of every layer that had to agree', () => {
    const decision = decide({
      policies: {
        permissionsBoundaries: [allows],
        session: [silent, allows],
        serviceControl: [[fullScp], [silent, fullScp]],
        resourceControl: [[fullRcp]],
      },
    });
    expect(decision.agreedBy).toEqual([
      { layer: 'rcp', level: 0, policy: 0, statement: 'RCPFullAWSAccess' },
      { layer: 'scp', level: 0, policy: 0, statement: 'FullAWSAccess' },
      { layer: 'scp', level: 1, policy: 1, statement: 'FullAWSAccess' },
      { layer: 'identity', policy: 0, statement: 'Grant' },
      { layer: 'boundary', policy: 0, statement: 'Grant' },
      { layer: 'session', policy: 1, statement: 'Grant' },
    ]);
  });

  it('names the resource policy only when its Allow was needed', () => {
    const resource = document(allow('OnQueue', naming(roleArn)));
    const onQueue = { layer: 'resource', policy: 0, statement: 'OnQueue' };
    const there = { resource: `arn:aws:sqs:eu-west-1:${elsewhere}:queue` };
    expect(decide({ policies: { resource } }).agreedBy).toEqual([grant]);
    expect(decide({ policies: { resource, identity: [] } }).agreedBy).toEqual([onQueue]);
    expect(decide({ request: there, policies: { resource } }).agreedBy).toEqual([onQueue, grant]);
    const open = document(allow('OnQueue', naming('*')));
    expect(decide({ policies: { resource: open } }).agreedBy).toEqual([onQueue]);
  });

  it('names the first of several grants that are equally strong', () => {
    const resource = document(allow('First', naming('*')), allow('Second', naming('*')));
    expect(decide({ policies: { resource } }).decidedBy.statement).toBe('First');
  });

  it('names nobody when the request is denied', () => {
    expect(decide({ policies: { serviceControl: [[fullScp], [silent]] } }).agreedBy).toEqual([]);
    expect(decide({ policies: { serviceControl: [[fullScp, denies]] } }).agreedBy).toEqual([]);
  });
});
