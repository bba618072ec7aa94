import { document } from '../../../policies/document';
import type { IdentityInput } from '../../../policies/identities/identity';
import { peopleRoles, platformIdentities } from '../../../policies/names';
import { catalogue } from './catalogue';
import { type Call, decide } from './decide';
import {
  evidenceBucket,
  exampleAccount,
  exampleAccountKinds,
  serviceAccount,
  stateBucket,
  stateKeyArn,
} from './example-account';
import { rolesIn } from './reach';
import { unknownActions } from './unknown-actions';

const accounts = {
  hub: exampleAccount('platform'),
  member: exampleAccount('service'),
  management: exampleAccount('management'),
  archive: exampleAccount('log-archive'),
};
const entry = (place: string) => `arn:aws:s3:::${evidenceBucket}/evidence/${place}.json`;
const object = (key: string) => `arn:aws:s3:::${stateBucket}/${key}`;
const iam = (name: string) => `arn:aws:iam::${serviceAccount}:${name}`;
const under = (name: string) => ({ 'iam:PermissionsBoundary': iam(`policy/platform/${name}`) });
const secret = `arn:aws:secretsmanager:eu-west-1:${serviceAccount}:secret:payments-api/db-AbCdEf`;
const repository = `arn:aws:ecr:eu-west-1:${serviceAccount}:repository/payments-api/app`;
const topic = (name: string) => `arn:aws:sns:us-east-1:${serviceAccount}:${name}`;
const unit = 'arn:aws:organizations::111111111111:ou/o-exampleorgid/ou-ab12-cdefghij';

const stateAlias = { 'kms:ResourceAliases': 'alias/platform/state' };
const evidenceAlias = { 'kms:ResourceAliases': 'alias/platform/evidence' };
const otherAlias = { 'kms:ResourceAliases': 'alias/platform/github-app' };

type Case = Call & { readonly at: keyof typeof accounts; readonly outcome: 'allowed' | 'denied' };

const readers = ['platform-plan', 'main-plan', 'drift'].flatMap((role): Case[] => [
  { role, at: 'hub', action: 'sts:AssumeRole', resource: iam(`role/platform/${role}`), outcome: 'allowed' },
  { role, at: 'hub', action: 'sts:AssumeRole', resource: iam('role/platform/services-apply'), outcome: 'denied' },
  { role, at: 'hub', action: 's3:GetObject', resource: object('state/services-acme-prod.tfstate'), outcome: 'allowed' },
  { role, at: 'hub', action: 's3:PutObject', resource: object('state/services-acme-prod.tfstate'), outcome: 'denied' },
  {
    role,
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/services-acme-prod.tfstate.tflock'),
    outcome: 'denied',
  },
  { role, at: 'hub', action: 'kms:Decrypt', resource: stateKeyArn, context: stateAlias, outcome: 'allowed' },
  { role, at: 'hub', action: 'kms:Decrypt', resource: stateKeyArn, context: otherAlias, outcome: 'denied' },
  { role, at: 'member', action: 'iam:GetRole', resource: iam('role/pipeline/payments-api_deploy'), outcome: 'allowed' },
  {
    role,
    at: 'member',
    action: 'iam:CreateRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    context: under('pipeline'),
    outcome: 'denied',
  },
  { role, at: 'member', action: 'secretsmanager:DescribeSecret', resource: secret, outcome: 'allowed' },
  { role, at: 'member', action: 'secretsmanager:GetSecretValue', resource: secret, outcome: 'denied' },
  {
    role,
    at: 'member',
    action: 's3:ListBucket',
    resource: 'arn:aws:s3:::payments-api--artifacts-333333333333',
    outcome: 'allowed',
  },
  {
    role,
    at: 'member',
    action: 's3:ListBucket',
    resource: 'arn:aws:s3:::payments-site--site-333333333333',
    outcome: 'allowed',
  },
  { role, at: 'hub', action: 's3:ListBucket', resource: `arn:aws:s3:::${stateBucket}`, outcome: 'allowed' },
  {
    role,
    at: 'member',
    action: 's3:ListBucket',
    resource: 'arn:aws:s3:::payments-api--uploads-333333333333',
    outcome: 'denied',
  },
  {
    role,
    at: 'management',
    action: 'organizations:DescribePolicy',
    resource: 'arn:aws:organizations::111111111111:policy/o-exampleorgid/service_control_policy/p-abcdefgh',
    outcome: 'allowed',
  },
  { role, at: 'member', action: 'organizations:ListRoots', resource: '*', outcome: 'denied' },
]);

const cases: Case[] = [
  ...readers,
  ...(['hub', 'member', 'management'] as const).flatMap((at): Case[] => [
    { role: 'drift', at, action: 'cloudtrail:LookupEvents', resource: '*', outcome: 'allowed' },
    { role: 'platform-plan', at, action: 'cloudtrail:LookupEvents', resource: '*', outcome: 'denied' },
    { role: 'main-plan', at, action: 'cloudtrail:LookupEvents', resource: '*', outcome: 'denied' },
    { role: 'drift', at, action: 'cloudtrail:DescribeTrails', resource: '*', outcome: 'denied' },
  ]),
  {
    role: 'main-plan',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('plans/abc/organization.tfplan'),
    outcome: 'allowed',
  },
  {
    role: 'platform-plan',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('plans/abc/organization.tfplan'),
    outcome: 'denied',
  },
  { role: 'main-plan', at: 'hub', action: 's3:GetObject', resource: entry('00000002'), outcome: 'allowed' },
  { role: 'platform-plan', at: 'hub', action: 's3:GetObject', resource: entry('00000002'), outcome: 'denied' },
  {
    role: 'main-plan',
    at: 'hub',
    action: 'kms:GenerateDataKey',
    resource: stateKeyArn,
    context: stateAlias,
    outcome: 'allowed',
  },
  {
    role: 'platform-plan',
    at: 'hub',
    action: 'kms:GenerateDataKey',
    resource: stateKeyArn,
    context: stateAlias,
    outcome: 'denied',
  },

  {
    role: 'services-apply',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/platform/services-apply'),
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/platform/guardrails-apply'),
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/github-payments.tfstate'),
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/github-organization.tfstate'),
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 's3:DeleteObject',
    resource: object('state/services-acme-prod.tfstate.tflock'),
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 's3:DeleteObject',
    resource: object('state/services-acme-prod.tfstate'),
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 's3:GetObject',
    resource: object('plans/abc/services-acme-prod.tfplan'),
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 's3:GetObject',
    resource: object('state/bootstrap.tfstate'),
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: entry('00000002'),
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('plans/abc/services-acme-prod.tfplan'),
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 'iam:CreateRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    context: under('pipeline'),
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 'iam:CreateRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 'iam:PutRolePolicy',
    resource: iam('role/runtime/payments-api/payments-api_task'),
    context: under('runtime'),
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 'iam:PutRolePolicy',
    resource: iam('role/runtime/payments-api/payments-api_task'),
    context: under('pipeline'),
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 'iam:CreateRole',
    resource: iam('role/platform/other'),
    context: under('pipeline'),
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 'iam:DeleteRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 'iam:ListInstanceProfilesForRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 'iam:PassRole',
    resource: iam('role/runtime/payments-api/payments-api_task'),
    outcome: 'denied',
  },
  { role: 'services-apply', at: 'member', action: 'ecr:CreateRepository', resource: repository, outcome: 'allowed' },
  { role: 'services-apply', at: 'member', action: 'ecr:PutImage', resource: repository, outcome: 'denied' },
  { role: 'services-apply', at: 'member', action: 'secretsmanager:CreateSecret', resource: secret, outcome: 'allowed' },
  {
    role: 'services-apply',
    at: 'member',
    action: 'secretsmanager:PutSecretValue',
    resource: secret,
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 's3:PutBucketPolicy',
    resource: 'arn:aws:s3:::payments-api--artifacts-333333333333',
    outcome: 'allowed',
  },
  {
    role: 'services-apply',
    at: 'hub',
    action: 's3:PutBucketPolicy',
    resource: `arn:aws:s3:::${stateBucket}`,
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'member',
    action: 'ecs:UpdateService',
    resource: `arn:aws:ecs:eu-west-1:${serviceAccount}:service/main/payments-api--api`,
    outcome: 'denied',
  },
  {
    role: 'services-apply',
    at: 'management',
    action: 'iam:CreateRole',
    resource: 'arn:aws:iam::111111111111:role/pipeline/payments-api_deploy',
    context: { 'iam:PermissionsBoundary': 'arn:aws:iam::111111111111:policy/platform/pipeline' },
    outcome: 'denied',
  },

  {
    role: 'guardrails-apply',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/platform/guardrails-apply'),
    outcome: 'allowed',
  },
  {
    role: 'guardrails-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/baseline-acme-prod.tfstate'),
    outcome: 'allowed',
  },
  {
    role: 'guardrails-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/github-organization.tfstate'),
    outcome: 'allowed',
  },
  {
    role: 'guardrails-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/identity-acme-prod.tfstate'),
    outcome: 'denied',
  },
  {
    role: 'guardrails-apply',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/services-acme-prod.tfstate'),
    outcome: 'denied',
  },
  {
    role: 'guardrails-apply',
    at: 'management',
    action: 'organizations:UpdateOrganizationalUnit',
    resource: unit,
    outcome: 'allowed',
  },
  {
    role: 'guardrails-apply',
    at: 'member',
    action: 'organizations:UpdateOrganizationalUnit',
    resource: unit,
    outcome: 'denied',
  },
  {
    role: 'guardrails-apply',
    at: 'management',
    action: 'sts:AssumeRole',
    resource: iam('role/OrganizationAccountAccessRole'),
    outcome: 'allowed',
  },
  {
    role: 'guardrails-apply',
    at: 'management',
    action: 'sts:AssumeRole',
    resource: 'arn:aws:iam::444444444444:role/OrganizationAccountAccessRole',
    outcome: 'denied',
  },
  {
    role: 'guardrails-apply',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/OrganizationAccountAccessRole'),
    outcome: 'denied',
  },
  {
    role: 'guardrails-apply',
    at: 'member',
    action: 'iam:CreateOpenIDConnectProvider',
    resource: iam('oidc-provider/token.actions.githubusercontent.com'),
    outcome: 'allowed',
  },
  {
    role: 'guardrails-apply',
    at: 'member',
    action: 'iam:CreatePolicyVersion',
    resource: iam('policy/platform/pipeline'),
    outcome: 'allowed',
  },
  {
    role: 'guardrails-apply',
    at: 'member',
    action: 'iam:CreatePolicyVersion',
    resource: iam('policy/platform/guardrails-apply-boundary'),
    outcome: 'denied',
  },
  {
    role: 'guardrails-apply',
    at: 'member',
    action: 'iam:PutRolePolicy',
    resource: iam('role/platform/auditor'),
    context: under('people-boundary'),
    outcome: 'allowed',
  },
  {
    role: 'guardrails-apply',
    at: 'member',
    action: 'iam:PutRolePolicy',
    resource: iam('role/pipeline/payments-api_deploy'),
    context: under('people-boundary'),
    outcome: 'denied',
  },
  {
    role: 'guardrails-apply',
    at: 'member',
    action: 'iam:UpdateAccountPasswordPolicy',
    resource: '*',
    outcome: 'allowed',
  },
  {
    role: 'guardrails-apply',
    at: 'member',
    action: 'sns:CreateTopic',
    resource: topic('platform--alerts'),
    outcome: 'denied',
  },
  {
    role: 'guardrails-apply',
    at: 'member',
    action: 'lambda:UpdateFunctionCode',
    resource: `arn:aws:lambda:eu-west-1:${serviceAccount}:function:payments-api--x`,
    outcome: 'denied',
  },

  {
    role: 'administrator',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/platform/administrator'),
    outcome: 'allowed',
  },
  {
    role: 'administrator',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('state/identity-acme-prod.tfstate'),
    outcome: 'allowed',
  },
  {
    role: 'administrator',
    at: 'hub',
    action: 's3:PutObject',
    resource: object('plans/abc/identity-acme-prod.tfplan'),
    outcome: 'denied',
  },
  {
    role: 'administrator',
    at: 'hub',
    action: 's3:PutBucketPolicy',
    resource: `arn:aws:s3:::${stateBucket}`,
    outcome: 'allowed',
  },
  { role: 'administrator', at: 'hub', action: 'kms:PutKeyPolicy', resource: stateKeyArn, outcome: 'allowed' },
  {
    role: 'administrator',
    at: 'member',
    action: 'kms:PutKeyPolicy',
    resource: `arn:aws:kms:eu-west-1:${serviceAccount}:key/99999999-2222-3333-4444-555555555555`,
    outcome: 'denied',
  },
  {
    role: 'administrator',
    at: 'member',
    action: 'iam:CreateRole',
    resource: iam('role/platform/guardrails-apply'),
    context: under('guardrails-apply-boundary'),
    outcome: 'allowed',
  },
  {
    role: 'administrator',
    at: 'member',
    action: 'iam:CreateRole',
    resource: iam('role/pipeline/payments-api_deploy'),
    context: under('pipeline'),
    outcome: 'denied',
  },
  {
    role: 'administrator',
    at: 'management',
    action: 'sts:AssumeRole',
    resource: iam('role/OrganizationAccountAccessRole'),
    outcome: 'allowed',
  },
  {
    role: 'administrator',
    at: 'member',
    action: 'sts:AssumeRole',
    resource: iam('role/OrganizationAccountAccessRole'),
    outcome: 'denied',
  },

  {
    role: 'auditor',
    at: 'member',
    action: 'iam:GetRolePolicy',
    resource: iam('role/pipeline/payments-api_deploy'),
    outcome: 'allowed',
  },
  {
    role: 'auditor',
    at: 'member',
    action: 'iam:PutRolePolicy',
    resource: iam('role/pipeline/payments-api_deploy'),
    context: under('pipeline'),
    outcome: 'denied',
  },
  { role: 'auditor', at: 'member', action: 'secretsmanager:DescribeSecret', resource: secret, outcome: 'allowed' },
  { role: 'auditor', at: 'member', action: 'secretsmanager:GetSecretValue', resource: secret, outcome: 'denied' },
  { role: 'auditor', at: 'hub', action: 's3:GetObject', resource: entry('00000002'), outcome: 'allowed' },
  {
    role: 'auditor',
    at: 'hub',
    action: 'kms:Decrypt',
    resource: stateKeyArn,
    context: evidenceAlias,
    outcome: 'allowed',
  },
  { role: 'auditor', at: 'hub', action: 'kms:Decrypt', resource: stateKeyArn, context: stateAlias, outcome: 'denied' },
  {
    role: 'platform-plan',
    at: 'hub',
    action: 'kms:Decrypt',
    resource: stateKeyArn,
    context: evidenceAlias,
    outcome: 'denied',
  },
  { role: 'auditor', at: 'hub', action: 's3:PutObject', resource: entry('00000002'), outcome: 'denied' },
  { role: 'main-plan', at: 'hub', action: 's3:PutObject', resource: entry('00000002'), outcome: 'denied' },
  { role: 'services-apply', at: 'hub', action: 's3:DeleteObject', resource: entry('00000002'), outcome: 'denied' },
  { role: 'guardrails-apply', at: 'hub', action: 's3:PutObject', resource: entry('00000002'), outcome: 'allowed' },
  {
    role: 'guardrails-apply',
    at: 'hub',
    action: 's3:PutObjectRetention',
    resource: entry('00000002'),
    outcome: 'denied',
  },
  ...['00000001-anchor', '00000042-anchor'].flatMap((anchor): Case[] => [
    { role: 'administrator', at: 'hub', action: 's3:PutObject', resource: entry(anchor), outcome: 'allowed' },
    ...['services-apply', 'guardrails-apply', 'main-plan', 'auditor'].flatMap((role): Case[] => [
      { role, at: 'hub', action: 's3:GetObject', resource: entry(anchor), outcome: 'allowed' },
      { role, at: 'hub', action: 's3:PutObject', resource: entry(anchor), outcome: 'denied' },
    ]),
  ]),
  ...['00000001', '00000042'].map(
    (place): Case => ({
      role: 'administrator',
      at: 'hub',
      action: 's3:PutObject',
      resource: entry(place),
      outcome: 'denied',
    }),
  ),
  ...['1', '000000042', '00042-anchor'].flatMap((name) =>
    ['services-apply', 'guardrails-apply', 'administrator'].map(
      (role): Case => ({ role, at: 'hub', action: 's3:PutObject', resource: entry(name), outcome: 'denied' }),
    ),
  ),
  {
    role: 'auditor',
    at: 'hub',
    action: 's3:GetObject',
    resource: object('state/bootstrap.tfstate'),
    outcome: 'denied',
  },
  {
    role: 'auditor',
    at: 'archive',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::acme-archive/AWSLogs/333333333333/CloudTrail/a.json.gz',
    outcome: 'allowed',
  },
  {
    role: 'auditor',
    at: 'member',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::payments-api--uploads-333333333333/AWSLogs/a.csv',
    outcome: 'denied',
  },
  { role: 'auditor', at: 'hub', action: 'sts:AssumeRole', resource: iam('role/platform/auditor'), outcome: 'allowed' },
  {
    role: 'auditor',
    at: 'hub',
    action: 'sts:AssumeRole',
    resource: iam('role/platform/administrator'),
    outcome: 'denied',
  },

  {
    role: 'break-glass',
    at: 'member',
    action: 'ecs:UpdateService',
    resource: `arn:aws:ecs:eu-west-1:${serviceAccount}:service/main/payments-api--api`,
    outcome: 'allowed',
  },
  {
    role: 'break-glass',
    at: 'member',
    action: 'iam:CreateAccessKey',
    resource: iam('user/somebody'),
    outcome: 'denied',
  },
];

describe('each identity does its work under its boundary, and no other', () => {
  it.each(cases)('$role at $at: $action on $resource is $outcome', ({ at, outcome, ...call }) => {
    const account = accounts[at];
    const held = rolesIn(account).find(({ name }) => name === call.role);
    const decision = decide(
      { resourceAccount: call.resource === '*' ? undefined : call.resource.split(':')[4] || account.account, ...call },
      { account, identity: held?.identity, boundary: held?.boundary },
    );
    expect(decision.outcome === 'allowed' ? 'allowed' : 'denied').toBe(outcome);
    expect(decision.ignoredKeys).toEqual([]);
  });
});

const parts = (input: IdentityInput) => [
  ...Object.values(catalogue.identities).flatMap(({ name, hub, member }) => [
    { role: name, part: 'hub', statements: hub(input) },
    { role: name, part: 'member', statements: member(input) },
  ]),
  ...Object.values(catalogue.people).map(({ name, statements }) => ({
    role: name,
    part: 'all',
    statements: statements(input),
  })),
];
const size = (value: unknown) => JSON.stringify(value).replaceAll(/\s/g, '').length;

describe.each(exampleAccountKinds)('in the %s account', (kind) => {
  const input = exampleAccount(kind, 'aws-us-gov');

  it.each(parts(input))('the $part policy of $role fits into a managed policy', ({ statements }) => {
    expect(size(document(...statements))).toBeLessThanOrEqual(6_144);
  });

  it.each([...platformIdentities, ...peopleRoles])(
    'all policies of %s fit inline, each statement under a name of its own',
    (role) => {
      const statements = parts(input)
        .filter((part) => part.role === role)
        .flatMap((part) => part.statements);
      const sids = statements.map(({ Sid }) => Sid);
      expect(size(document(...statements))).toBeLessThanOrEqual(10_240);
      expect(new Set(sids).size).toBe(sids.length);
      expect(sids.filter((sid) => !/^[A-Za-z0-9]+$/.test(sid))).toEqual([]);
    },
  );

  it('every action exists', async () => {
    expect(await unknownActions(parts(input).flatMap(({ statements }) => statements))).toEqual([]);
  });
});
