import { evaluate, type Request } from '../../../analysis/evaluate';
import { pipelineBoundary } from '../../../policies/boundaries/pipeline';
import { runtimeBoundary } from '../../../policies/boundaries/runtime';
import { document, type PolicyDocument, type Statement } from '../../../policies/document';
import { artifactBucketPolicy } from '../../../policies/resource/artifact-bucket';
import { imageRepositoryPolicy } from '../../../policies/resource/image-repository';
import { accounts } from './grant-input';

/** One call; everything that is not said is as in the honest one. */
export type Call = {
  readonly action: string;
  readonly resource?: string;
  readonly resourceType?: string;
  readonly context?: Request['context'];
};
export type Outcome = 'allowed' | 'implicitDeny' | 'explicitDeny';

/** A key answers only where its own policy lets the account's identities decide. */
const keyPolicy = document({
  Sid: 'Account',
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${accounts.home}:root` },
  Action: 'kms:*',
  Resource: '*',
});

const place = { partition: 'aws', account: accounts.artifacts, region: 'eu-west-1' };
const elsewhere = [{ partition: 'aws', account: accounts.home }];

/** The platform's policy on what is held in the account of artefacts, for whichever service the ARN names. */
const artifactPolicy = (resource: string): PolicyDocument | undefined => {
  const service = /:repository\/(.+)\/|:::(.+)--artifacts-/.exec(resource)?.slice(1).find(Boolean);
  if (service === undefined || !resource.includes(accounts.artifacts)) return undefined;
  return resource.includes(':repository/')
    ? imageRepositoryPolicy({ service, place, pullers: elsewhere, functions: [...elsewhere, place] })
    : artifactBucketPolicy({ service, place, writers: ['build', 'deploy'], readers: elsewhere });
};

/** The decision of grant and boundary together, for the role of `service` in its home. */
export const decide = (
  kind: 'pipeline' | 'runtime',
  statements: readonly Statement[],
  { action, resource = '*', resourceType, context = {} }: Call,
  { service = 'pay' }: { service?: string } = {},
) => {
  const path = kind === 'pipeline' ? 'pipeline/pay_deploy' : 'runtime/pay/pay_task';
  return evaluate(
    {
      principal: `arn:aws:iam::${accounts.home}:role/${path}`,
      action,
      resource,
      ...(resourceType && { resourceType }),
      ...(resource.startsWith('arn:aws:s3:::') && { resourceAccount: /\d{12}/.exec(resource)?.[0] ?? accounts.home }),
      context: { ...(service !== '' && { 'aws:PrincipalTag/platform:service': service }), ...context },
    },
    {
      identity: [document(...statements)],
      permissionsBoundaries: [
        kind === 'pipeline' ? pipelineBoundary({ partition: 'aws', account: accounts.home }) : runtimeBoundary(),
      ],
      ...(action.startsWith('kms:') ? { resource: keyPolicy } : layer(artifactPolicy(resource))),
    },
  );
};

const layer = (resource: PolicyDocument | undefined) => (resource === undefined ? {} : { resource });

/** Whose a resource is, as its tags say. */
export const tagged = {
  own: { 'aws:ResourceTag/platform:service': 'pay' },
  foreign: { 'aws:ResourceTag/platform:service': 'billing' },
  twin: { 'aws:ResourceTag/platform:service': 'pay-api' },
  shared: { 'aws:ResourceTag/platform:owner': 'platform' },
  untagged: {},
} as const;

/** What a request that makes something of the service's own sends. */
export const sendsOwnTag = { 'aws:RequestTag/platform:service': 'pay', 'aws:TagKeys': ['platform:service'] } as const;

/** An ARN in the home of the service. */
export const at = (awsService: string, resource: string) =>
  `arn:aws:${awsService}:eu-west-1:${accounts.home}:${resource}`;
