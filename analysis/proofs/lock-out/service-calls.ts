import type { Ask } from '../separation/actor';
import { type CallPlace, on, type ResourceCalls } from './place';

/** A resource with the policy that stands on it. */
type Guarded = { readonly arn: string; readonly policy?: Ask['policy'] };

/** `aws_ecr_repository`, its policy and its lifecycle. */
export function repositoryCalls({ partition, account, region }: CallPlace): ResourceCalls {
  const calls = on(`arn:${partition}:ecr:${region}:${account}:repository/any/app`, region);
  return {
    reads: calls(
      'ecr:DescribeRepositories',
      'ecr:ListTagsForResource',
      'ecr:GetRepositoryPolicy',
      'ecr:GetLifecyclePolicy',
    ),
    writes: calls(
      'ecr:CreateRepository',
      'ecr:TagResource',
      'ecr:PutImageScanningConfiguration',
      'ecr:PutImageTagMutability',
      'ecr:SetRepositoryPolicy',
      'ecr:DeleteRepositoryPolicy',
      'ecr:DeleteRepository',
    ),
  };
}

/** `aws_secretsmanager_secret` and its policy; six characters of AWS's choice end the ARN. */
export function secretCalls({ partition, account, region }: CallPlace): ResourceCalls {
  const calls = on(`arn:${partition}:secretsmanager:${region}:${account}:secret:any/database-a1B2c3`, region);
  return {
    reads: calls('secretsmanager:DescribeSecret', 'secretsmanager:GetResourcePolicy'),
    writes: calls(
      'secretsmanager:CreateSecret',
      'secretsmanager:TagResource',
      'secretsmanager:UpdateSecret',
      'secretsmanager:PutResourcePolicy',
      'secretsmanager:DeleteResourcePolicy',
      'secretsmanager:DeleteSecret',
    ),
  };
}

/** `aws_s3_bucket` and the settings that the stacks give it. */
export function bucketCalls({ region }: CallPlace, { arn, policy }: Guarded): ResourceCalls {
  const calls = on(arn, region, {}, policy);
  return {
    reads: calls(
      's3:ListBucket',
      's3:GetAccelerateConfiguration',
      's3:GetBucketAcl',
      's3:GetBucketCORS',
      's3:GetBucketLocation',
      's3:GetBucketLogging',
      's3:GetBucketObjectLockConfiguration',
      's3:GetBucketOwnershipControls',
      's3:GetBucketPolicy',
      's3:GetBucketPublicAccessBlock',
      's3:GetBucketRequestPayment',
      's3:GetBucketTagging',
      's3:GetBucketVersioning',
      's3:GetBucketWebsite',
      's3:GetEncryptionConfiguration',
      's3:GetLifecycleConfiguration',
      's3:GetReplicationConfiguration',
    ),
    writes: calls(
      's3:CreateBucket',
      's3:PutBucketTagging',
      's3:PutBucketOwnershipControls',
      's3:PutBucketPublicAccessBlock',
      's3:PutBucketVersioning',
      's3:PutEncryptionConfiguration',
      's3:PutLifecycleConfiguration',
      's3:PutBucketPolicy',
    ),
  };
}

/** `aws_kms_key` and `aws_kms_alias`. */
export function keyCalls({ region }: CallPlace, { arn, policy }: Guarded): ResourceCalls {
  const calls = on(arn, region, {}, policy);
  const anywhere = on('*', region);
  return {
    reads: [
      ...calls('kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus', 'kms:ListResourceTags'),
      ...anywhere('kms:ListAliases'),
    ],
    writes: [
      ...anywhere('kms:CreateKey'),
      ...calls(
        'kms:TagResource',
        'kms:EnableKeyRotation',
        'kms:PutKeyPolicy',
        'kms:UpdateKeyDescription',
        'kms:CreateAlias',
      ),
    ],
  };
}
