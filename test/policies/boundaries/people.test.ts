import { peopleBoundary } from '../../../policies/boundaries/people';
import { type Call, decide } from '../identities/decide';
import {
  evidenceBucket,
  exampleAccount,
  exampleAccountKinds,
  serviceAccount,
  stateBucket,
} from '../identities/example-account';
import { unknownActions } from '../identities/unknown-actions';
import { withoutEach } from './without-each';

const account = exampleAccount('service');
const iam = (name: string) => `arn:aws:iam::${serviceAccount}:${name}`;
const trail = `arn:aws:cloudtrail:us-east-1:${serviceAccount}:trail/organization`;

type Case = Call & { readonly name: string; readonly decision: string };

const cases: Case[] = [
  {
    name: 'break-glass repairs a role',
    role: 'break-glass',
    action: 'iam:UpdateAssumeRolePolicy',
    resource: iam('role/platform/guardrails-apply'),
    decision: 'allowed',
  },
  {
    name: 'break-glass rolls a service back',
    role: 'break-glass',
    action: 'lambda:UpdateFunctionCode',
    resource: `arn:aws:lambda:eu-west-1:${serviceAccount}:function:payments-api--x`,
    decision: 'allowed',
  },
  {
    name: 'administrator changes guardrails-apply',
    role: 'administrator',
    action: 'iam:PutRolePolicy',
    resource: iam('role/platform/guardrails-apply'),
    decision: 'allowed',
  },
  {
    name: 'a role that guardrails-apply made does not change guardrails-apply',
    role: 'made-by-guardrails',
    action: 'iam:PutRolePolicy',
    resource: iam('role/platform/guardrails-apply'),
    decision: 'OthersOnlyRead',
  },
  {
    name: 'break-glass leaves no access key',
    role: 'break-glass',
    action: 'iam:CreateAccessKey',
    resource: iam('user/somebody'),
    decision: 'NoLastingCredentials',
  },
  {
    name: 'administrator makes no user',
    role: 'administrator',
    action: 'iam:CreateUser',
    resource: iam('user/somebody'),
    decision: 'NoLastingCredentials',
  },
  {
    name: 'break-glass takes no account out',
    role: 'break-glass',
    action: 'organizations:LeaveOrganization',
    resource: '*',
    decision: 'OrganizationStays',
  },
  {
    name: 'break-glass does not stop the trail',
    role: 'break-glass',
    action: 'cloudtrail:StopLogging',
    resource: trail,
    decision: 'RecordStays',
  },
  {
    name: 'break-glass starts the trail',
    role: 'break-glass',
    action: 'cloudtrail:StartLogging',
    resource: trail,
    decision: 'allowed',
  },
  {
    name: 'the auditor reads a policy',
    role: 'auditor',
    action: 'iam:GetRolePolicy',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'allowed',
  },
  {
    name: 'the auditor changes nothing',
    role: 'auditor',
    action: 'iam:PutRolePolicy',
    resource: iam('role/pipeline/payments-api_deploy'),
    decision: 'OthersOnlyRead',
  },
  {
    name: 'the auditor reads no secret value',
    role: 'auditor',
    action: 'secretsmanager:GetSecretValue',
    resource: `arn:aws:secretsmanager:eu-west-1:${serviceAccount}:secret:payments-api/db-AbCdEf`,
    decision: 'OthersOnlyRead',
  },
  {
    name: 'the auditor becomes auditor elsewhere',
    role: 'auditor',
    action: 'sts:AssumeRole',
    resource: 'arn:aws:iam::444444444444:role/platform/auditor',
    decision: 'allowed',
  },
  {
    name: 'the auditor becomes nobody else',
    role: 'auditor',
    action: 'sts:AssumeRole',
    resource: 'arn:aws:iam::444444444444:role/platform/break-glass',
    decision: 'OthersStayAuditors',
  },
  {
    name: 'the auditor reads evidence',
    role: 'auditor',
    action: 's3:GetObject',
    resource: `arn:aws:s3:::${evidenceBucket}/evidence/00000002.json`,
    decision: 'allowed',
  },
  {
    name: 'the auditor lists the evidence',
    role: 'auditor',
    action: 's3:ListBucket',
    resource: `arn:aws:s3:::${evidenceBucket}`,
    decision: 'allowed',
  },
  {
    name: 'the auditor lists no other bucket',
    role: 'auditor',
    action: 's3:ListBucket',
    resource: `arn:aws:s3:::${stateBucket}`,
    decision: 'OthersReadRecordsOnly',
  },
  {
    name: 'the auditor reads no state',
    role: 'auditor',
    action: 's3:GetObject',
    resource: `arn:aws:s3:::${stateBucket}/state/bootstrap.tfstate`,
    decision: 'OthersReadRecordsOnly',
  },
];

const outcomeOf = (call: Case, boundary = peopleBoundary) => {
  const { outcome, decidedBy } = decide(
    { resourceAccount: account.account, ...call },
    { account, boundary: boundary(account) },
  );
  return outcome === 'allowed' ? outcome : String(decidedBy.statement);
};

describe('the boundary of people ends an emergency with its session', () => {
  it.each(cases)('$name', (call) => {
    expect(outcomeOf(call)).toBe(call.decision);
  });

  it('has no statement that nothing depends on', () => {
    const redundant = withoutEach(peopleBoundary).filter(({ change }) =>
      cases.every((call) => (outcomeOf(call, change) === 'allowed') === (call.decision === 'allowed')),
    );
    expect(redundant.map(({ sid }) => sid)).toEqual([]);
  });

  it.each(exampleAccountKinds)('fits into a managed policy in the %s account of any partition', (kind) => {
    const size = JSON.stringify(peopleBoundary(exampleAccount(kind, 'aws-us-gov'))).replaceAll(/\s/g, '').length;
    expect(size).toBeLessThanOrEqual(6_144);
  });

  it('names only actions that exist', async () => {
    expect(await unknownActions(peopleBoundary(account).Statement)).toEqual([]);
  });
});
