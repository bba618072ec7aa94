import { type Decision, evaluate, type Policies, type Request } from '../../../analysis/evaluate';
import type { PolicyDocument, Statement } from '../../../analysis/policy-document';

const account = '111122223333';
const elsewhere = '444455556666';
const issuer = 'token.actions.githubusercontent.com';
const provider = `arn:aws:iam::${account}:oidc-provider/${issuer}`;
const saml = `arn:aws:iam::${account}:saml-provider/workforce`;
const hub = `arn:aws:iam::${elsewhere}:role/platform/services-apply`;
const target = `arn:aws:iam::${account}:role/platform/services-apply`;
const subject = 'repo:acme@1/app@2:environment:prod';

const document = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const trust = (Principal: Statement['Principal'], rest: Partial<Statement> = {}): PolicyDocument =>
  document({ Sid: 'Trust', Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...rest });
const mayAssume = document({ Sid: 'Chain', Effect: 'Allow', Action: 'sts:AssumeRole', Resource: target });
const fullRcp: Statement = { Sid: 'RCPFullAWSAccess', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

type TrustCase = {
  readonly name: string;
  readonly request?: Partial<Request>;
  readonly policies?: Partial<Policies>;
  readonly outcome: Decision['outcome'];
  readonly layer: Decision['decidedBy']['layer'];
  readonly statement?: string;
};

const verify = (honest: Request, usual: Policies, cases: readonly TrustCase[]) => {
  it.each(cases)('$name', ({ request, policies, outcome, layer, statement }) => {
    const decision = evaluate({ ...honest, ...request }, { ...usual, ...policies });
    expect({
      outcome: decision.outcome,
      layer: decision.decidedBy.layer,
      statement: decision.decidedBy.statement,
    }).toEqual({ outcome, layer, statement });
  });
};

describe('assuming a role needs its trust policy', () => {
  const honest: Request = { principal: hub, action: 'sts:AssumeRole', resource: target, context: {} };
  const neighbour = `arn:aws:iam::${account}:role/platform/neighbour`;
  verify(honest, { identity: [mayAssume], resource: trust({ AWS: hub }) }, [
    { name: 'from another account, named and permitted', outcome: 'allowed', layer: 'identity', statement: 'Chain' },
    {
      name: 'the account may be named instead',
      policies: { resource: trust({ AWS: elsewhere }) },
      outcome: 'allowed',
      layer: 'identity',
      statement: 'Chain',
    },
    { name: 'without a trust policy', policies: { resource: undefined }, outcome: 'implicitDeny', layer: 'resource' },
    {
      name: 'without a trust policy in the own account',
      request: { principal: neighbour },
      policies: { resource: undefined },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'trust in somebody else',
      policies: { resource: trust({ AWS: `${hub}2` }) },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    { name: 'without permission of its own', policies: { identity: [] }, outcome: 'implicitDeny', layer: 'identity' },
    {
      name: 'in the own account, a named role needs no permission of its own',
      request: { principal: neighbour },
      policies: { identity: [], resource: trust({ AWS: neighbour }) },
      outcome: 'allowed',
      layer: 'resource',
      statement: 'Trust',
    },
    {
      name: 'in the own account, trust in the account does',
      request: { principal: neighbour },
      policies: { identity: [], resource: trust({ AWS: account }) },
      outcome: 'implicitDeny',
      layer: 'identity',
    },
    {
      name: 'a condition on the organisation holds',
      request: { context: { 'aws:PrincipalOrgID': 'o-1' } },
      policies: { resource: trust({ AWS: hub }, { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }) },
      outcome: 'allowed',
      layer: 'identity',
      statement: 'Chain',
    },
    {
      name: 'a condition on the organisation fails for a stranger',
      request: { context: { 'aws:PrincipalOrgID': 'o-2' } },
      policies: { resource: trust({ AWS: hub }, { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }) },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'trust in everyone narrowed by role ARN admits that role',
      policies: { resource: trust('*', { Condition: { ArnEquals: { 'aws:PrincipalArn': hub } } }) },
      outcome: 'allowed',
      layer: 'identity',
      statement: 'Chain',
    },
    {
      name: 'trust in everyone narrowed by role ARN keeps others out',
      policies: { resource: trust('*', { Condition: { ArnEquals: { 'aws:PrincipalArn': `${hub}2` } } }) },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'trust for another action does not count',
      policies: { resource: trust({ AWS: hub }, { Action: 'sts:TagSession' }) },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'a session keeps the path of its role when the context gives it',
      request: {
        principal: `arn:aws:sts::${elsewhere}:assumed-role/services-apply/run-1`,
        context: { 'aws:PrincipalArn': hub },
      },
      outcome: 'allowed',
      layer: 'identity',
      statement: 'Chain',
    },
    {
      name: 'a session without its path is not the role with the path',
      request: { principal: `arn:aws:sts::${elsewhere}:assumed-role/services-apply/run-1` },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
  ]);
});

describe('an AWS service assumes by trust alone', () => {
  const honest: Request = {
    principal: 'lambda.amazonaws.com',
    action: 'sts:AssumeRole',
    resource: target,
    context: { 'aws:SourceAccount': account },
  };
  const resource = trust(
    { Service: ['ecs-tasks.amazonaws.com', 'lambda.amazonaws.com'] },
    { Condition: { StringEquals: { 'aws:SourceAccount': account } } },
  );
  const scp = document({ Sid: 'Nothing', Effect: 'Deny', Action: '*', Resource: '*' });
  verify(honest, { identity: [], resource }, [
    { name: 'the named service', outcome: 'allowed', layer: 'resource', statement: 'Trust' },
    {
      name: 'another service',
      request: { principal: 'ec2.amazonaws.com' },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'for another account',
      request: { context: { 'aws:SourceAccount': elsewhere } },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'SCPs do not bind it',
      policies: { serviceControl: [[scp]] },
      outcome: 'allowed',
      layer: 'resource',
      statement: 'Trust',
    },
    {
      name: 'RCPs do',
      policies: {
        resourceControl: [
          [document(fullRcp, { Sid: 'Perimeter', Effect: 'Deny', Principal: '*', Action: 'sts:*', Resource: '*' })],
        ],
      },
      outcome: 'explicitDeny',
      layer: 'rcp',
      statement: 'Perimeter',
    },
    {
      name: 'an RCP that spares AWS services spares it',
      policies: {
        resourceControl: [
          [
            document(fullRcp, {
              Sid: 'Perimeter',
              Effect: 'Deny',
              Principal: '*',
              Action: 'sts:AssumeRole',
              Resource: '*',
              Condition: {
                StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' },
                BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
              },
            }),
          ],
        ],
      },
      outcome: 'allowed',
      layer: 'resource',
      statement: 'Trust',
    },
  ]);
});

describe('a web identity assumes by trust alone', () => {
  const claims = {
    [`${issuer}:aud`]: 'sts.amazonaws.com',
    [`${issuer}:sub`]: subject,
    [`${issuer}:repository_id`]: '2',
  };
  const honest: Request = {
    principal: provider,
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: target,
    context: claims,
  };
  const resource = trust(
    { Federated: provider },
    { Action: 'sts:AssumeRoleWithWebIdentity', Condition: { StringEquals: claims } },
  );
  const without = (claim: string) => ({
    context: Object.fromEntries(Object.entries(claims).filter(([key]) => key !== `${issuer}:${claim}`)),
  });
  const orgRcp = document(fullRcp, {
    Sid: 'OwnRepositories',
    Effect: 'Deny',
    Principal: '*',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Resource: '*',
    Condition: { Null: { [`${issuer}:sub`]: 'false' }, StringNotLike: { [`${issuer}:sub`]: 'repo:acme@1/*' } },
  });
  const scp = document({ Sid: 'Nothing', Effect: 'Deny', Action: '*', Resource: '*' });
  verify(honest, { identity: [], resource }, [
    { name: 'the honest job', outcome: 'allowed', layer: 'resource', statement: 'Trust' },
    {
      name: 'another subject',
      request: { context: { ...claims, [`${issuer}:sub`]: 'repo:acme@1/app@2:pull_request' } },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'another audience',
      request: { context: { ...claims, [`${issuer}:aud`]: 'other' } },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'a re-created repository',
      request: { context: { ...claims, [`${issuer}:repository_id`]: '3' } },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    { name: 'no subject', request: without('sub'), outcome: 'implicitDeny', layer: 'resource' },
    { name: 'no audience', request: without('aud'), outcome: 'implicitDeny', layer: 'resource' },
    {
      name: 'another provider with the same claims',
      request: { principal: `arn:aws:iam::${account}:oidc-provider/gitlab.com` },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    { name: 'no trust policy', policies: { resource: undefined }, outcome: 'implicitDeny', layer: 'resource' },
    {
      name: 'SCPs do not bind the caller outside',
      policies: { serviceControl: [[scp]] },
      outcome: 'allowed',
      layer: 'resource',
      statement: 'Trust',
    },
    {
      name: 'an RCP admits the own organisation',
      policies: { resourceControl: [[orgRcp]] },
      outcome: 'allowed',
      layer: 'resource',
      statement: 'Trust',
    },
    {
      name: 'an RCP keeps other organisations out whatever the trust policy says',
      request: { context: { ...claims, [`${issuer}:sub`]: 'repo:evil@9/app@2:environment:prod' } },
      policies: {
        resourceControl: [[orgRcp]],
        resource: trust({ Federated: provider }, { Action: 'sts:AssumeRoleWithWebIdentity' }),
      },
      outcome: 'explicitDeny',
      layer: 'rcp',
      statement: 'OwnRepositories',
    },
    {
      name: 'an RCP with a Null guard leaves other issuers alone',
      request: {
        principal: 'cognito-identity.amazonaws.com',
        context: { 'cognito-identity.amazonaws.com:aud': 'pool' },
      },
      policies: {
        resourceControl: [[orgRcp]],
        resource: trust({ Federated: 'cognito-identity.amazonaws.com' }, { Action: 'sts:AssumeRoleWithWebIdentity' }),
      },
      outcome: 'allowed',
      layer: 'resource',
      statement: 'Trust',
    },
    {
      name: 'an open trust with ForAllValues admits a token without the claim',
      request: { context: {} },
      policies: {
        resource: trust(
          { Federated: provider },
          { Action: 'sts:AssumeRoleWithWebIdentity', Condition: { 'ForAllValues:StringEquals': claims } },
        ),
      },
      outcome: 'allowed',
      layer: 'resource',
      statement: 'Trust',
    },
    {
      name: 'trust in a role is no trust in a web identity',
      policies: { resource: trust({ AWS: account }, { Action: 'sts:AssumeRoleWithWebIdentity' }) },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'tagging its session needs trust of its own',
      request: { action: 'sts:TagSession' },
      outcome: 'implicitDeny',
      layer: 'resource',
    },
    {
      name: 'a claim that the reference does not list still counts',
      request: { context: { [`${issuer}:custom_claim`]: 'x' } },
      policies: {
        resource: trust(
          { Federated: provider },
          { Action: 'sts:AssumeRoleWithWebIdentity', Condition: { StringEquals: { [`${issuer}:custom_claim`]: 'x' } } },
        ),
      },
      outcome: 'allowed',
      layer: 'resource',
      statement: 'Trust',
    },
    {
      name: 'a provider with a path has claims under its whole name',
      request: {
        principal: `arn:aws:iam::${account}:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC`,
        context: { 'oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub': 'system:serviceaccount:a:b' },
      },
      policies: {
        resource: trust(
          { Federated: `arn:aws:iam::${account}:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC` },
          {
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringEquals: { 'oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub': 'system:serviceaccount:a:b' } },
          },
        ),
      },
      outcome: 'allowed',
      layer: 'resource',
      statement: 'Trust',
    },
  ]);

  it('ignores the claims of any other issuer, and says so', () => {
    const decision = evaluate(
      { ...honest, principal: `arn:aws:iam::${account}:oidc-provider/gitlab.com` },
      { identity: [], resource },
    );
    expect(decision.ignoredKeys).toEqual(Object.keys(claims));
  });

  it('ignores none of the claims of its own issuer', () => {
    expect(evaluate(honest, { identity: [], resource }).ignoredKeys).toEqual([]);
  });
});

describe('a SAML identity assumes by trust alone', () => {
  const honest: Request = {
    principal: saml,
    action: 'sts:AssumeRoleWithSAML',
    resource: target,
    context: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
  };
  const resource = trust(
    { Federated: saml },
    {
      Action: 'sts:AssumeRoleWithSAML',
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
    },
  );
  verify(honest, { identity: [], resource }, [
    { name: 'the honest assertion', outcome: 'allowed', layer: 'resource', statement: 'Trust' },
    { name: 'another audience', request: { context: { 'SAML:aud': 'x' } }, outcome: 'implicitDeny', layer: 'resource' },
    { name: 'another provider', request: { principal: `${saml}2` }, outcome: 'implicitDeny', layer: 'resource' },
  ]);
});
