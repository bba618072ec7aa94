import type { Model, ModelAccount } from '../../model';
import { appKeys, asGithubAsks } from '../app-keys';
import { stateStore } from '../state-store';
import { evidenceBoundaryCalls } from './evidence-boundary-calls';
import { pipelineBoundaryCalls } from './pipeline-boundary-calls';

/** A call that a boundary leaves to a few of those who could be under it. */
export type BoundaryCall = {
  readonly name: string;
  readonly action: string;
  readonly resource: string;
  readonly may: readonly string[];
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
  /** Granted, and stopped by the boundary alone. */
  readonly granted?: true;
};

/** A role that could be under a boundary: below `role/`, with the tags that it has. */
export type Wearer = { readonly name: string; readonly role: string; readonly tags?: Readonly<Record<string, string>> };

/** Who could be under a boundary; a name that only begins like another's is nobody's. */
export type BoundaryQuestions = { readonly who: readonly Wearer[]; readonly calls: readonly BoundaryCall[] };

const ofPlatform = (name: string): Wearer => ({ name, role: `platform/${name.replaceAll(' ', '-')}` });
const elsewhere = '999999999999';
const none: readonly string[] = [];

/** What each boundary is there to stop by itself, beside what it must leave. */
export function boundaryCalls(
  { partition, resourcePolicies }: Model,
  { id, region }: ModelAccount,
): Readonly<Record<string, BoundaryQuestions>> {
  const store = stateStore(resourcePolicies);
  const bucket = store?.bucket.arn;
  const evidence = evidenceBoundaryCalls(resourcePolicies);
  const iam = (path: string, account = id) => `arn:${partition}:iam::${account}:${path}`;
  const under = (name: string) => ({ 'iam:PermissionsBoundary': iam(`policy/platform/${name}`) });
  const call = (
    name: string,
    action: string,
    resource: string,
    may: readonly string[],
    context?: BoundaryCall['context'],
  ): BoundaryCall => ({ name, action, resource, may, ...(context && { context }) });
  const inBucket = (calls: (object: (key: string) => string) => BoundaryCall[]) =>
    bucket === undefined ? [] : calls((key) => `${bucket}/${key}`);
  const data = (may: readonly string[]) =>
    call('data of a service', 's3:GetObject', `arn:${partition}:s3:::any--data/file`, may);
  const made = (path: string, boundary: string, may: readonly string[]) =>
    call(`a role ${path} under ${boundary}`, 'iam:CreateRole', iam(`role/${path}`), may, under(boundary));
  // A role signs where it is a hub; elsewhere its name signs for nobody.
  const signing = (names: readonly string[]) => [
    ...appKeys(resourcePolicies).map(({ app, signers, arn, account }) =>
      call(
        `a signature for the App ${app}`,
        'kms:Sign',
        arn,
        account === id ? signers.filter((signer) => names.includes(signer)) : none,
        asGithubAsks,
      ),
    ),
    call(
      'a signature with another key',
      'kms:Sign',
      `arn:${partition}:kms:${region}:${id}:key/any`,
      none,
      asGithubAsks,
    ),
  ];
  const leaving = call('leaving the organisation', 'organizations:LeaveOrganization', '*', none);

  const readers = ['platform-plan', 'main-plan', 'drift', 'a twin'];
  const twins = ['services-apply-twin', 'main-plan-twin'];
  const services = ['services-apply'];
  const people = ['administrator', 'break-glass'];
  return {
    pipeline: pipelineBoundaryCalls({ partition, id, region }),
    'platform-boundary': {
      who: [...readers, 'services-apply', ...twins].map(ofPlatform),
      calls: [
        call('a role of the platform', 'iam:PutRolePolicy', iam('role/platform/drift'), none, under('pipeline')),
        made('pipeline/any_deploy', 'pipeline', services),
        made('pipeline/any_deploy', 'runtime', none),
        made('pipeline/any_deploy', 'pipeline-twin', none),
        made('runtime/any/any_task', 'runtime', services),
        made('runtime/any/any_task', 'pipeline', none),
        made('runtime/any/any_task', 'runtime-twin', none),
        data(none),
        call('another key', 'kms:Decrypt', `arn:${partition}:kms:${region}:${elsewhere}:key/any`, none),
        ...signing(['services-apply', 'drift', 'main-plan']),
        ...inBucket((object) => [
          call('a saved plan', 's3:PutObject', object('plans/0123abcd/any'), ['main-plan']),
          call('state of services', 's3:PutObject', object('state/services-any.tfstate'), services),
          call('state of a team', 's3:PutObject', object('state/github-any.tfstate'), services),
          call('state of guardrails', 's3:PutObject', object('state/baseline-any.tfstate'), none),
          // Whoever compares reads every state; `services-apply` is granted the same, and no more than its own is left to it.
          {
            ...call('state of this repository', 's3:GetObject', object('state/github-organization.tfstate'), [
              ...readers,
              ...twins,
            ]),
            granted: true as const,
          },
          // Named like the stack of a team.
          {
            ...call('rules of this repository', 's3:PutObject', object('state/github-organization.tfstate'), none),
            granted: true as const,
          },
        ]),
        ...evidence['platform-boundary'],
      ],
    },
    'guardrails-apply-boundary': {
      who: [ofPlatform('guardrails-apply')],
      calls: [
        ...signing(['guardrails-apply']),
        call('a role of a service', 'iam:DeleteRole', iam('role/pipeline/any_deploy'), none),
        call('a policy of somebody', 'iam:CreatePolicyVersion', iam('policy/any'), none),
        call('the boundary of pipelines', 'iam:CreatePolicyVersion', iam('policy/platform/pipeline'), [
          'guardrails-apply',
        ]),
        ...['platform-boundary', 'people-boundary'].flatMap((name) => [
          made('platform/any', name, ['guardrails-apply']),
          { ...made('platform/any', `${name}-twin`, none), granted: true as const },
        ]),
        call('another identity', 'sts:AssumeRole', iam('role/platform/services-apply', elsewhere), none),
        call('itself elsewhere', 'sts:AssumeRole', iam('role/platform/guardrails-apply', elsewhere), [
          'guardrails-apply',
        ]),
        leaving,
        data(none),
        call(
          'a secret',
          'secretsmanager:GetSecretValue',
          `arn:${partition}:secretsmanager:${region}:${id}:secret:any/any-a1B2c3`,
          none,
        ),
        ...inBucket((object) => [
          call('its own state', 's3:PutObject', object('state/baseline-any.tfstate'), ['guardrails-apply']),
          call('state of services', 's3:PutObject', object('state/services-any.tfstate'), none),
          call('state of administrators', 's3:PutObject', object('state/identity-any.tfstate'), none),
          call('the policy of the state bucket', 's3:PutBucketPolicy', bucket ?? '', none),
        ]),
        ...evidence['guardrails-apply-boundary'],
      ],
    },
    'people-boundary': {
      who: [...people, 'auditor', 'break-glass-twin', 'administrator-twin'].map(ofPlatform),
      calls: [
        call('an access key', 'iam:CreateAccessKey', iam('user/any'), none),
        leaving,
        call(
          'stopping the trail',
          'cloudtrail:StopLogging',
          `arn:${partition}:cloudtrail:${region}:${id}:trail/any`,
          none,
        ),
        call('a change', 'iam:TagRole', iam('role/any'), people),
        call('a role elsewhere', 'sts:AssumeRole', iam('role/any', elsewhere), people),
        data(people),
        call('the names of data', 's3:ListBucket', `arn:${partition}:s3:::any--data`, people),
        ...evidence['people-boundary'],
      ],
    },
  };
}
