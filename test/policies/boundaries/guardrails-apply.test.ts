import { guardrailsApplyBoundary } from '../../../policies/boundaries/guardrails-apply';
import { administratorsOnlyArns } from '../../../policies/identities/administrators-only';
import { type Call, decide } from '../identities/decide';
import {
  evidenceBucket,
  exampleAccount,
  exampleAccountKinds,
  serviceAccount,
  stateBucket,
  stateKeyArn,
} from '../identities/example-account';
import { unknownActions } from '../identities/unknown-actions';
import { withoutEach } from './without-each';

const role = 'guardrails-apply';
const accounts = {
  hub: exampleAccount('platform'),
  member: exampleAccount('service'),
  management: exampleAccount('management'),
};
const object = (key: string) => `arn:aws:s3:::${stateBucket}/${key}`;
const iam = (name: string) => `arn:aws:iam::${serviceAccount}:${name}`;
const under = (name: string) => ({ 'iam:PermissionsBoundary': iam(`policy/platform/${name}`) });

type Case = Omit<Call, 'role'> & {
  readonly name: string;
  readonly at?: keyof typeof accounts;
  readonly decision: string;
};

const cases: Case[] = [
  { name: 'signs with no key', action: 'kms:Sign', resource: stateKeyArn, decision: 'SignsForItsAppOnly' },
  {
    name: 'gives the reader a policy under its boundary',
    action: 'iam:PutRolePolicy',
    resource: iam('role/platform/drift'),
    context: under('platform-boundary'),
    decision: 'allowed',
  },
  {
    name: 'gives itself no policy',
    action: 'iam:PutRolePolicy',
    resource: iam('role/platform/guardrails-apply'),
    context: under('platform-boundary'),
    decision: 'AdministratorsOnly',
  },
  {
    name: 'changes the trust of the auditor',
    action: 'iam:UpdateAssumeRolePolicy',
    resource: iam('role/platform/auditor'),
    decision: 'allowed',
  },
  {
    name: 'does not change its own trust',
    action: 'iam:UpdateAssumeRolePolicy',
    resource: iam('role/platform/guardrails-apply'),
    decision: 'AdministratorsOnly',
  },
  {
    name: 'does not change the trust of break-glass',
    action: 'iam:UpdateAssumeRolePolicy',
    resource: iam('role/platform/break-glass'),
    decision: 'AdministratorsOnly',
  },
  {
    name: 'does not delete administrator',
    action: 'iam:DeleteRole',
    resource: iam('role/platform/administrator'),
    decision: 'AdministratorsOnly',
  },
  {
    name: 'changes the boundary of runtime roles',
    action: 'iam:CreatePolicyVersion',
    resource: iam('policy/platform/runtime'),
    decision: 'allowed',
  },
  {
    name: 'does not change its own boundary',
    action: 'iam:CreatePolicyVersion',
    resource: iam('policy/platform/guardrails-apply-boundary'),
    decision: 'AdministratorsOnly',
  },
  {
    name: 'does not change the boundary of people',
    action: 'iam:SetDefaultPolicyVersion',
    resource: iam('policy/platform/people-boundary'),
    decision: 'AdministratorsOnly',
  },
  {
    name: 'does not change the boundary of the roles it makes',
    action: 'iam:CreatePolicyVersion',
    resource: iam('policy/platform/platform-boundary'),
    decision: 'AdministratorsOnly',
  },
  {
    name: 'gives drift a policy under its boundary',
    action: 'iam:PutRolePolicy',
    resource: iam('role/platform/drift'),
    context: under('platform-boundary'),
    decision: 'allowed',
  },
  {
    name: 'does not give services-apply a policy',
    action: 'iam:PutRolePolicy',
    resource: iam('role/platform/services-apply'),
    context: under('platform-boundary'),
    decision: 'AdministratorsOnly',
  },
  {
    name: 'does not make services-apply trust itself',
    action: 'iam:UpdateAssumeRolePolicy',
    resource: iam('role/platform/services-apply'),
    decision: 'AdministratorsOnly',
  },
  {
    name: 'does not change a role of a service',
    action: 'iam:DeleteRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'OnlyPlatformRoles',
  },
  {
    name: 'does not change the role of Organizations',
    action: 'iam:UpdateAssumeRolePolicy',
    resource: iam('role/OrganizationAccountAccessRole'),
    decision: 'OnlyPlatformRoles',
  },
  {
    name: 'does not change a policy elsewhere',
    action: 'iam:CreatePolicyVersion',
    resource: iam('policy/somebody'),
    decision: 'OnlyPlatformPolicies',
  },
  {
    name: 'makes a role under the platform boundary',
    action: 'iam:CreateRole',
    resource: iam('role/platform/drift'),
    context: under('platform-boundary'),
    decision: 'allowed',
  },
  {
    name: 'makes no role without a boundary',
    action: 'iam:CreateRole',
    resource: iam('role/platform/other'),
    decision: 'OnlyUnderABoundary',
  },
  {
    name: 'makes no role under a boundary that it can change',
    action: 'iam:CreateRole',
    resource: iam('role/platform/other'),
    context: under('pipeline'),
    decision: 'OnlyUnderABoundary',
  },
  {
    name: 'passes no role',
    action: 'iam:PassRole',
    resource: iam('role/platform/drift'),
    decision: 'NoPassingNoUnbinding',
  },
  { name: 'makes no user', action: 'iam:CreateUser', resource: iam('user/somebody'), decision: 'NoPassingNoUnbinding' },
  {
    name: 'makes an issuer',
    action: 'iam:CreateOpenIDConnectProvider',
    resource: iam('oidc-provider/token.actions.githubusercontent.com'),
    decision: 'allowed',
  },
  {
    name: 'becomes its member role',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/platform/guardrails-apply'),
    decision: 'allowed',
  },
  {
    name: 'becomes no services-apply',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/platform/services-apply'),
    decision: 'OnlyItsOwnChain',
  },
  {
    name: 'enters a new account from the management account',
    at: 'management',
    action: 'sts:AssumeRole',
    resource: iam('role/OrganizationAccountAccessRole'),
    decision: 'allowed',
  },
  {
    name: 'enters no new account from elsewhere',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/OrganizationAccountAccessRole'),
    decision: 'OnlyItsOwnChain',
  },
  {
    name: 'deploys no function',
    action: 'lambda:UpdateFunctionCode',
    resource: `arn:aws:lambda:eu-west-1:${serviceAccount}:function:payments-api--x`,
    decision: 'NoDeploying',
  },
  {
    name: 'rolls out no service',
    action: 'ecs:UpdateService',
    resource: `arn:aws:ecs:eu-west-1:${serviceAccount}:service/main/payments-api--x`,
    decision: 'NoDeploying',
  },
  {
    name: 'pushes no image',
    action: 'ecr:PutImage',
    resource: `arn:aws:ecr:eu-west-1:${serviceAccount}:repository/payments-api/app`,
    decision: 'NoDeploying',
  },
  {
    name: 'moves an account',
    at: 'management',
    action: 'organizations:MoveAccount',
    resource: 'arn:aws:organizations::111111111111:account/o-exampleorgid/333333333333',
    decision: 'allowed',
  },
  {
    name: 'takes no account out of the organisation',
    at: 'management',
    action: 'organizations:RemoveAccountFromOrganization',
    resource: 'arn:aws:organizations::111111111111:account/o-exampleorgid/333333333333',
    decision: 'OrganizationStays',
  },
  {
    name: 'writes the state of a baseline',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/baseline-acme-prod.tfstate'),
    decision: 'allowed',
  },
  {
    name: 'writes evidence',
    at: 'hub',
    action: 's3:PutObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002.json`,
    decision: 'allowed',
  },
  {
    name: 'writes no anchor of the evidence',
    at: 'hub',
    action: 's3:PutObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002-anchor.json`,
    decision: 'OnlyOwnState',
  },
  {
    name: 'reads an anchor of the evidence',
    at: 'hub',
    action: 's3:GetObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002-anchor.json`,
    decision: 'allowed',
  },
  {
    name: 'reads evidence',
    at: 'hub',
    action: 's3:GetObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002.json`,
    decision: 'allowed',
  },
  {
    name: 'writes nothing else beside the evidence',
    at: 'hub',
    action: 's3:PutObject',
    resource: `arn:aws:s3:::${evidenceBucket}/any`,
    decision: 'OnlyOwnState',
  },
  {
    name: 'shortens no lock of the evidence',
    at: 'hub',
    action: 's3:PutBucketObjectLockConfiguration',
    resource: `arn:aws:s3:::${evidenceBucket}`,
    decision: 'StateAndEvidenceStay',
  },
  {
    name: 'writes no state of administrators',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/identity-acme-prod.tfstate'),
    decision: 'OnlyOwnState',
  },
  {
    name: 'replaces no plan',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('plans/abc/organization.tfplan'),
    decision: 'OnlyOwnState',
  },
  {
    name: 'opens its state to nobody',
    at: 'hub',
    action: 's3:PutBucketPolicy',
    resource: `arn:aws:s3:::${stateBucket}`,
    decision: 'StateAndEvidenceStay',
  },
  {
    name: 'opens its key to nobody',
    at: 'hub',
    action: 'kms:PutKeyPolicy',
    resource: stateKeyArn,
    decision: 'StateAndEvidenceStay',
  },
  {
    name: 'reads its plan',
    at: 'hub',
    action: 's3:GetObject',
    resource: object('plans/abc/organization.tfplan'),
    decision: 'allowed',
  },
  {
    name: 'reads no data of a service',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::payments-api--uploads-333333333333/a.csv',
    decision: 'NoData',
  },
  {
    name: 'reads the policy of a secret',
    action: 'secretsmanager:GetResourcePolicy',
    resource: `arn:aws:secretsmanager:eu-west-1:${serviceAccount}:secret:payments-api/db-AbCdEf`,
    decision: 'allowed',
  },
  {
    name: 'reads no secret value',
    action: 'secretsmanager:GetSecretValue',
    resource: `arn:aws:secretsmanager:eu-west-1:${serviceAccount}:secret:payments-api/db-AbCdEf`,
    decision: 'NoSecretValues',
  },
];

const outcomeOf = (call: Case, boundary = guardrailsApplyBoundary) => {
  const account = accounts[call.at ?? 'member'];
  const { outcome, decidedBy } = decide(
    { role, resourceAccount: account.account, ...call },
    { account, boundary: boundary(account) },
  );
  return outcome === 'allowed' ? outcome : String(decidedBy.statement);
};

describe('the boundary of guardrails-apply keeps it from itself and from deploying', () => {
  it.each(cases)('$name', (call) => {
    expect(outcomeOf(call)).toBe(call.decision);
  });

  it('has no statement that nothing depends on', () => {
    const redundant = withoutEach(guardrailsApplyBoundary).filter(({ change }) =>
      cases.every((call) => (outcomeOf(call, change) === 'allowed') === (call.decision === 'allowed')),
    );
    expect(redundant.map(({ sid }) => sid)).toEqual([]);
  });

  it('names the roles and boundaries that only administrators change', () => {
    expect(administratorsOnlyArns(accounts.member).map((arn) => arn.split('/platform/')[1])).toEqual([
      'guardrails-apply',
      'services-apply',
      'break-glass',
      'administrator',
      'guardrails-apply-boundary',
      'platform-boundary',
      'people-boundary',
    ]);
  });

  it.each(exampleAccountKinds)('fits into a managed policy in the %s account of any partition', (kind) => {
    const size = JSON.stringify(guardrailsApplyBoundary(exampleAccount(kind, 'aws-us-gov'))).replaceAll(
      /\s/g,
      '',
    ).length;
    expect(size).toBeLessThanOrEqual(6_144);
  });

  it('names only actions that exist', async () => {
    expect(await unknownActions(guardrailsApplyBoundary(accounts.hub).Statement)).toEqual([]);
  });
});
