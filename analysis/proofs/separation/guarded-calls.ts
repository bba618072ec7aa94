import type { Model, ModelAccount } from '../../model';
import { stateStore } from '../state-store';
import { type GuardedCall, known, type MakeCall } from './guarded-call';

const { platform, identities, people, neverLockedOut, first } = known;

const elsewhere = (regions: readonly string[]) => ({
  'aws:RequestedRegion':
    ['me-central-1', 'sa-east-1', 'af-south-1'].find((region) => !regions.includes(region)) ?? 'eu-south-2',
});

/**
 * What the guardrails in force on an account are there to stop; more binds an active account than one in `intake`.
 *
 * @param regions of the environment that the account is of, where it is of one
 */
export function guardedCalls(
  { partition, resourcePolicies }: Model,
  account: ModelAccount,
  regions: readonly string[] | undefined,
): GuardedCall[] {
  const iam = `arn:${partition}:iam::${account.id}`;
  const call: MakeCall = (name, action, resource, may, context = {}) => ({ name, action, resource, context, may });
  const under = (name: string) => ({ 'iam:PermissionsBoundary': `${iam}:policy/platform/${name}` });
  const role = (path: string) => `${iam}:role/${path}`;
  const policy = (path: string) => `${iam}:policy/${path}`;
  const nobody: readonly string[] = [];
  const always = [
    call('leaving the organisation', 'organizations:LeaveOrganization', '*', nobody),
    call('closing the account', 'account:CloseAccount', '*', nobody),
    call('a user', 'iam:CreateUser', `${iam}:user/any`, nobody),
    call('an access key', 'iam:CreateAccessKey', `${iam}:user/any`, nobody),
    call('an old access key', 'iam:UpdateAccessKey', `${iam}:user/any`, nobody),
    call('a password', 'iam:CreateLoginProfile', `${iam}:user/any`, nobody),
    call('a trust anchor', 'rolesanywhere:CreateTrustAnchor', '*', nobody),
  ];
  const record = (may: readonly string[]) => [
    call(
      'stopping the trail',
      'cloudtrail:StopLogging',
      `arn:${partition}:cloudtrail:${account.region}:${account.id}:trail/any`,
      may,
    ),
    call(
      'deleting the detector',
      'guardduty:DeleteDetector',
      `arn:${partition}:guardduty:${account.region}:${account.id}:detector/any`,
      may,
    ),
  ];
  if (account.phase === 'intake') return [...always, ...record([...platform('guardrails-apply'), first])];
  if (account.phase === 'suspended') {
    return [...always, ...record(platform('guardrails-apply')), call('anything', 'iam:ListUsers', '*', neverLockedOut)];
  }
  const store = stateStore(resourcePolicies);
  const notFirst = [...known.strangers, ...identities, ...people, ...platform('auditor')];
  return [
    ...always,
    ...record(platform('guardrails-apply')),
    call('roles of the platform', 'iam:UpdateAssumeRolePolicy', role('platform/drift'), [
      ...platform('guardrails-apply'),
      ...people,
      first,
    ]),
    ...['guardrails-apply', 'services-apply', 'break-glass', 'administrator'].map((name) =>
      call(`the role ${name}`, 'iam:UpdateAssumeRolePolicy', role(`platform/${name}`), [...people, first]),
    ),
    ...['pipeline/any_deploy', 'runtime/any/any_task'].map((name) =>
      call(`the role ${name}`, 'iam:PutRolePolicy', role(name), platform('services-apply', 'break-glass')),
    ),
    call('the boundaries of services', 'iam:CreatePolicyVersion', policy('platform/pipeline'), [
      ...platform('guardrails-apply'),
      ...people,
      first,
    ]),
    ...['platform-boundary', 'people-boundary', 'guardrails-apply-boundary'].map((name) =>
      call(`the boundary ${name}`, 'iam:CreatePolicyVersion', policy(`platform/${name}`), [...people, first]),
    ),
    ...['pipeline/any', 'runtime/any/any'].map((name) =>
      call(`the policy ${name}`, 'iam:CreatePolicyVersion', policy(name), platform('services-apply', 'break-glass')),
    ),
    call('issuers of tokens', 'iam:CreateOpenIDConnectProvider', `${iam}:oidc-provider/any.example`, [
      ...platform('guardrails-apply'),
      ...people,
    ]),
    call(
      'providers of SAML',
      'iam:CreateSAMLProvider',
      `${iam}:saml-provider/any`,
      platform('guardrails-apply', 'administrator', 'break-glass'),
    ),
    call('a role without a boundary', 'iam:CreateRole', role('any'), nobody),
    call('a pipeline role in another boundary', 'iam:CreateRole', role('pipeline/any_test'), nobody, under('runtime')),
    call('a runtime role in another boundary', 'iam:CreateRole', role('runtime/any/any'), nobody, under('pipeline')),
    call(
      'a pipeline role in its boundary',
      'iam:CreateRole',
      role('pipeline/any_test'),
      platform('services-apply', 'break-glass'),
      under('pipeline'),
    ),
    call(
      'a runtime role in its boundary',
      'iam:CreateRole',
      role('runtime/any/any'),
      platform('services-apply', 'break-glass'),
      under('runtime'),
    ),
    call('a role under what is no boundary', 'iam:CreateRole', role('any'), nobody, under('pipeline-twin')),
    call('taking a boundary off', 'iam:DeleteRolePermissionsBoundary', role('any'), nobody, under('pipeline')),
    call('anything but roles of the platform', 'iam:ListUsers', '*', notFirst),
    call('handing out a role of the platform', 'iam:PassRole', role('platform/drift'), notFirst),
    call('a role of another path', 'iam:CreateRole', role('any'), notFirst, under('pipeline')),
    ...(regions === undefined
      ? []
      : [call('a Region that nobody asked for', 'dynamodb:ListTables', '*', neverLockedOut, elsewhere(regions))]),
    ...(store?.account === account.id ? state(account.region, store.bucket.arn, call) : []),
  ];
}

function state(region: string, bucket: string, call: MakeCall): GuardedCall[] {
  const writers = [...identities, ...people];
  const here = { 'aws:RequestedRegion': region };
  return [
    call('state', 's3:GetObject', `${bucket}/state/any.tfstate`, writers, here),
    call('the policy of the state bucket', 's3:PutBucketPolicy', bucket, people, here),
  ];
}
