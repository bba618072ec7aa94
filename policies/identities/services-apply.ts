import type { Statement } from '../document';
import { boundaryNames, paths, policyArn, roleArn } from '../names';
import { chain } from './chain';
import { addEvidence } from './evidence-access';
import { findBuckets } from './find-buckets';
import type { Identity, IdentityInput } from './identity';
import { refresh } from './refresh';
import { permissionWrites, roleWrites } from './role-writes';
import { serviceBuckets } from './service-buckets';
import { signAs } from './sign-as';
import { applyPlans, readState, writeState } from './state-access';

const stacks = ['services-*', 'github-*'] as const;

/**
 * Applies what the registry asks for: roles of services under their boundary, image repositories, empty secrets and
 * artefact buckets. It passes no role, so that it can run nothing.
 */
export const servicesApply: Identity = {
  name: 'services-apply',
  hub: (input) => [
    chain(input, 'services-apply'),
    ...readState(input, ...stacks),
    ...writeState(input, ...stacks),
    ...applyPlans(input),
    ...addEvidence(input),
    ...signAs(input, 'repositories'),
  ],
  // Where no service lives it is a hub and no more.
  member: (input) => (input.holdsServices ? [...refresh(input), ...findBuckets(input), ...work(input)] : []),
};

const work = (input: IdentityInput): Statement[] => [
  permissions('Pipeline', roleArn(input, paths.pipeline, '*'), policyArn(input, boundaryNames.pipeline)),
  permissions('Runtime', roleArn(input, paths.runtime('*'), '*'), policyArn(input, boundaryNames.runtime)),
  {
    // The rest of a role's life changes no permission of anyone but the service.
    Sid: 'RolesOfServices',
    Effect: 'Allow',
    Action: [
      ...roleWrites.filter((action) => !permissionWrites.some((permission) => permission === action)),
      'iam:ListInstanceProfilesForRole',
    ],
    Resource: [roleArn(input, paths.pipeline, '*'), roleArn(input, paths.runtime('*'), '*')],
  },
  {
    // The repository and who may pull from it; never an image.
    Sid: 'ImageRepositories',
    Effect: 'Allow',
    Action: [
      'ecr:CreateRepository',
      'ecr:DeleteLifecyclePolicy',
      'ecr:DeleteRepository',
      'ecr:DeleteRepositoryPolicy',
      'ecr:PutImageScanningConfiguration',
      'ecr:PutImageTagMutability',
      'ecr:PutLifecyclePolicy',
      'ecr:SetRepositoryPolicy',
      'ecr:TagResource',
      'ecr:UntagResource',
    ],
    Resource: `arn:${input.partition}:ecr:*:${input.account}:repository/*/*`,
  },
  {
    // The container of a secret; its value is put in by the service and never read here.
    Sid: 'EmptySecrets',
    Effect: 'Allow',
    Action: [
      'secretsmanager:CreateSecret',
      'secretsmanager:DeleteResourcePolicy',
      'secretsmanager:DeleteSecret',
      'secretsmanager:PutResourcePolicy',
      'secretsmanager:RestoreSecret',
      'secretsmanager:TagResource',
      'secretsmanager:UntagResource',
      'secretsmanager:UpdateSecret',
    ],
    Resource: `arn:${input.partition}:secretsmanager:*:${input.account}:secret:*/*`,
  },
  {
    // The bucket and its settings; never an object in it.
    Sid: 'BucketsOfServices',
    Effect: 'Allow',
    Action: [
      's3:CreateBucket',
      's3:DeleteBucket',
      's3:DeleteBucketPolicy',
      's3:PutBucketOwnershipControls',
      's3:PutBucketPolicy',
      's3:PutBucketPublicAccessBlock',
      's3:PutBucketTagging',
      's3:PutBucketVersioning',
      's3:PutEncryptionConfiguration',
      's3:PutLifecycleConfiguration',
    ],
    Resource: serviceBuckets(input),
  },
];

/** Each path has its own boundary: a runtime role under the pipeline's could deploy. */
const permissions = (kind: string, roles: string, boundary: string): Statement => ({
  // A role gets permissions only while it has, or is given with the same call, the boundary of its path.
  Sid: `${kind}RolesUnderTheirBoundary`,
  Effect: 'Allow',
  Action: permissionWrites,
  Resource: roles,
  Condition: { StringEquals: { 'iam:PermissionsBoundary': boundary } },
});
