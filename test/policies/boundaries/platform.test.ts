import { platformBoundary } from '../../../policies/boundaries/platform';
import { readerCeiling, writerCeiling } from '../../../policies/boundaries/platform-ceilings';
import { deployActions } from '../../../policies/identities/deploy-actions';
import { refreshReads } from '../../../policies/identities/refresh-reads';
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

const hub = exampleAccount('platform');
const member = exampleAccount('service');
const object = (key: string) => `arn:aws:s3:::${stateBucket}/${key}`;
const iam = (name: string) => `arn:aws:iam::${serviceAccount}:${name}`;
const under = (name: string) => ({ 'iam:PermissionsBoundary': iam(`policy/platform/${name}`) });
const data = 'arn:aws:s3:::payments-api--uploads-333333333333/a.csv';

type Case = Call & { readonly name: string; readonly at?: 'hub'; readonly decision: 'allowed' | string };

const cases: Case[] = [
  {
    name: 'a reader signs with no key',
    role: 'drift',
    action: 'kms:Sign',
    resource: stateKeyArn,
    decision: 'SignsForItsAppOnly',
  },
  {
    name: 'a reader reads a role',
    role: 'drift',
    action: 'iam:GetRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'allowed',
  },
  {
    name: 'drift looks up who took a role',
    role: 'drift',
    action: 'cloudtrail:LookupEvents',
    resource: '*',
    decision: 'allowed',
  },
  {
    name: 'drift stops no trail',
    role: 'drift',
    action: 'cloudtrail:StopLogging',
    resource: `arn:aws:cloudtrail:eu-west-1:${serviceAccount}:trail/any`,
    decision: 'ReadersRead',
  },
  {
    name: 'a reader does not tag a role',
    role: 'drift',
    action: 'iam:TagRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'ReadersRead',
  },
  {
    name: 'services-apply tags a role',
    role: 'services-apply',
    action: 'iam:TagRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'allowed',
  },
  {
    name: 'a role that guardrails-apply made is held as a reader',
    role: 'made-by-guardrails',
    action: 'iam:TagRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'ReadersRead',
  },
  {
    name: 'services-apply makes no policy',
    role: 'services-apply',
    action: 'iam:CreatePolicyVersion',
    resource: iam('policy/platform/pipeline'),
    decision: 'ServicesApplyWrites',
  },
  {
    name: 'services-apply passes no role',
    role: 'services-apply',
    action: 'iam:PassRole',
    resource: iam('role/runtime/payments-api/payments-api_task'),
    decision: 'ServicesApplyWrites',
  },
  {
    name: 'services-apply makes no issuer',
    role: 'services-apply',
    action: 'iam:CreateOpenIDConnectProvider',
    resource: iam('oidc-provider/evil.example'),
    decision: 'ServicesApplyWrites',
  },
  {
    name: 'services-apply unbinds no role',
    role: 'services-apply',
    action: 'iam:DeleteRolePermissionsBoundary',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'ServicesApplyWrites',
  },
  {
    name: 'services-apply reads no secret value',
    role: 'services-apply',
    action: 'secretsmanager:GetSecretValue',
    resource: `arn:aws:secretsmanager:eu-west-1:${serviceAccount}:secret:payments-api/db-AbCdEf`,
    decision: 'ServicesApplyWrites',
  },
  {
    name: 'services-apply makes an empty secret',
    role: 'services-apply',
    action: 'secretsmanager:CreateSecret',
    resource: `arn:aws:secretsmanager:eu-west-1:${serviceAccount}:secret:payments-api/db-AbCdEf`,
    decision: 'allowed',
  },
  {
    name: 'services-apply changes no platform role',
    role: 'services-apply',
    action: 'iam:UpdateAssumeRolePolicy',
    resource: iam('role/platform/services-apply'),
    decision: 'OnlyRolesOfServices',
  },
  {
    name: 'services-apply changes the trust of a pipeline role',
    role: 'services-apply',
    action: 'iam:UpdateAssumeRolePolicy',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'allowed',
  },
  {
    name: 'services-apply makes a pipeline role under its boundary',
    role: 'services-apply',
    action: 'iam:CreateRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    context: under('pipeline'),
    decision: 'allowed',
  },
  {
    name: 'services-apply makes no pipeline role without a boundary',
    role: 'services-apply',
    action: 'iam:CreateRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'PipelineRolesUnderTheirBoundary',
  },
  {
    name: 'services-apply makes no pipeline role under another boundary',
    role: 'services-apply',
    action: 'iam:CreateRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    context: under('people-boundary'),
    decision: 'PipelineRolesUnderTheirBoundary',
  },
  {
    name: 'services-apply makes a runtime role under its boundary',
    role: 'services-apply',
    action: 'iam:CreateRole',
    resource: iam('role/runtime/payments-api/payments-api_task'),
    context: under('runtime'),
    decision: 'allowed',
  },
  {
    name: 'services-apply makes no runtime role under the boundary of pipelines',
    role: 'services-apply',
    action: 'iam:PutRolePolicy',
    resource: iam('role/runtime/payments-api/payments-api_task'),
    context: under('pipeline'),
    decision: 'RuntimeRolesUnderTheirBoundary',
  },
  {
    name: 'platform-plan becomes its member role',
    role: 'platform-plan',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/platform/platform-plan'),
    decision: 'allowed',
  },
  {
    name: 'platform-plan becomes no guardrails-apply',
    role: 'platform-plan',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/platform/guardrails-apply'),
    decision: 'OnlyTheirOwnChain',
  },
  {
    name: 'platform-plan enters no new account',
    role: 'platform-plan',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/OrganizationAccountAccessRole'),
    decision: 'OnlyTheirOwnChain',
  },
  {
    name: 'platform-plan reads state',
    role: 'platform-plan',
    at: 'hub',
    action: 's3:GetObject',
    resource: object('state/services-acme-prod.tfstate'),
    decision: 'allowed',
  },
  {
    name: 'platform-plan reads no data of a service',
    role: 'platform-plan',
    action: 's3:GetObject',
    resource: data,
    decision: 'OnlyStatePlansAndEvidence',
  },
  {
    name: 'platform-plan takes no lock',
    role: 'platform-plan',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/services-acme-prod.tfstate.tflock'),
    decision: 'OthersWriteNothing',
  },
  {
    name: 'drift saves no plan',
    role: 'drift',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('plans/abc/organization.tfplan'),
    decision: 'OthersWriteNothing',
  },
  {
    name: 'main-plan saves plans',
    role: 'main-plan',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('plans/abc/organization.tfplan'),
    decision: 'allowed',
  },
  {
    name: 'main-plan takes no lock',
    role: 'main-plan',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/organization.tfstate.tflock'),
    decision: 'MainPlanWritesPlans',
  },
  {
    name: 'main-plan writes no evidence',
    role: 'main-plan',
    at: 'hub',
    action: 's3:PutObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002.json`,
    decision: 'MainPlanWritesPlans',
  },
  {
    name: 'main-plan writes no anchor',
    role: 'main-plan',
    at: 'hub',
    action: 's3:PutObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002-anchor.json`,
    decision: 'MainPlanWritesPlans',
  },
  {
    name: 'services-apply writes an entry of evidence',
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002.json`,
    decision: 'allowed',
  },
  {
    name: 'services-apply writes no anchor',
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002-anchor.json`,
    decision: 'OnlyStateOfServices',
  },
  {
    name: 'services-apply reads an anchor',
    role: 'services-apply',
    at: 'hub',
    action: 's3:GetObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002-anchor.json`,
    decision: 'allowed',
  },
  {
    name: 'main-plan reads evidence',
    role: 'main-plan',
    at: 'hub',
    action: 's3:GetObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002.json`,
    decision: 'allowed',
  },
  {
    name: 'services-apply writes the state of services',
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/services-acme-prod.tfstate'),
    decision: 'allowed',
  },
  {
    name: 'services-apply releases its lock',
    role: 'services-apply',
    at: 'hub',
    action: 's3:DeleteObject',
    resource: object('state/github-payments.tfstate.tflock'),
    decision: 'allowed',
  },
  {
    name: 'services-apply writes no state of the organisation',
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/organization.tfstate'),
    decision: 'OnlyStateOfServices',
  },
  {
    name: 'services-apply replaces no plan',
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('plans/abc/services-acme-prod.tfplan'),
    decision: 'OnlyStateOfServices',
  },
  {
    name: 'services-apply writes no object of a service',
    role: 'services-apply',
    action: 's3:PutObject',
    resource: data,
    decision: 'OnlyStateOfServices',
  },
  {
    name: 'services-apply writes no rule of this repository',
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/github-organization.tfstate'),
    decision: 'NotTheGithubOrganization',
  },
  {
    name: 'drift decrypts state',
    role: 'drift',
    at: 'hub',
    action: 'kms:Decrypt',
    resource: stateKeyArn,
    decision: 'allowed',
  },
  {
    name: 'drift decrypts nothing of a service',
    role: 'drift',
    action: 'kms:Decrypt',
    resource: `arn:aws:kms:eu-west-1:${serviceAccount}:key/99999999-2222-3333-4444-555555555555`,
    decision: 'OnlyTheStateKey',
  },
];

const outcomeOf = (call: Case, change: (at: typeof hub) => ReturnType<typeof platformBoundary> = platformBoundary) => {
  const account = call.at === 'hub' ? hub : member;
  const { outcome, decidedBy } = decide(
    { resourceAccount: account.account, ...call },
    { account, boundary: change(account) },
  );
  return outcome === 'allowed' ? outcome : String(decidedBy.statement);
};

describe('the platform boundary keeps readers reading and services-apply with services', () => {
  it.each(cases)('$name', (call) => {
    expect(outcomeOf(call)).toBe(call.decision);
  });

  it('has no statement that nothing depends on', () => {
    expect(
      withoutEach(platformBoundary)
        .filter(({ change }) =>
          cases.every((call) => (outcomeOf(call, change) === 'allowed') === (call.decision === 'allowed')),
        )
        .map(({ sid }) => sid),
    ).toEqual([]);
  });

  it.each(deployActions)('denies %s to services-apply', (pattern) => {
    const allowed: readonly string[] = [...readerCeiling, ...writerCeiling];
    expect(allowed.filter((ceiling) => overlaps(ceiling, pattern))).toEqual([]);
  });

  it.each(Object.entries(refreshReads))('lets a reader refresh %s', (_type, reads) => {
    expect(reads.filter((read) => !readerCeiling.some((ceiling) => overlaps(ceiling, read)))).toEqual([]);
  });

  it.each(exampleAccountKinds)('fits into a managed policy in the %s account of any partition', (kind) => {
    const size = JSON.stringify(platformBoundary(exampleAccount(kind, 'aws-us-gov'))).replaceAll(/\s/g, '').length;
    expect(size).toBeLessThanOrEqual(6_144);
  });

  it('names only actions that exist', async () => {
    expect(await unknownActions(platformBoundary(hub).Statement)).toEqual([]);
  });
});

/** Whether two actions, each with at most one `*`, can mean the same call. */
function overlaps(one: string, other: string): boolean {
  const [start = '', end = ''] = one.split('*');
  const [otherStart = '', otherEnd = ''] = other.split('*');
  if (!one.includes('*'))
    return one.startsWith(otherStart) && one.endsWith(otherEnd) && (other.includes('*') || one === other);
  if (!other.includes('*')) return other.startsWith(start) && other.endsWith(end);
  return (
    (start.startsWith(otherStart) || otherStart.startsWith(start)) && (end.endsWith(otherEnd) || otherEnd.endsWith(end))
  );
}
